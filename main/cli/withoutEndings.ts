/** What an article's file is called without saying what kind of file it is. @param name without folders */
export function withoutEndings(name: string): string {
  return name.replace(/\.quoin\.json$/i, '').replace(/(?<=.)\.[a-z\d]{1,5}$/i, '')
}
