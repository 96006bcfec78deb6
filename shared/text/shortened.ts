/**
 * As many whole words as there is room for, and a sign that there were more; where there are no words that short, characters.
 * @param most in UTF-16 code units
 */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.lastIndexOf(' ', most)
  return cut > 0 ? `${words.slice(0, cut)} …` : `${words.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
}
