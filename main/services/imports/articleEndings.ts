/** How the names of files end that are articles more often than not. What is in them decides; this is for folders and dialogs. */
export const ARTICLE_ENDINGS = ['txt', 'text', 'md', 'json'] as const

const ENDED = new RegExp(`\\.(?:${ARTICLE_ENDINGS.join('|')})$`, 'i')

export function isNamedAsArticle(name: string): boolean {
  // Hidden files are a program's own, also those of half a copy.
  return !name.startsWith('.') && ENDED.test(name)
}
