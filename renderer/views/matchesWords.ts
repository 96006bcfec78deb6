/**
 * The type-ahead of the whole workbench: every word typed must begin a word of the text, in any order; capitals and
 * accents do not matter, so "elys pal" finds "Élysée Palace".
 */
export function matchesWords(text: string, typed: string): boolean {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return true
  const words = wordsOf(text)
  return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)))
}

/** How well a text fits what was typed, greater is better: it says so, begins so, or has the words somewhere. */
export function closeness(text: string, typed: string): number {
  const plainText = plain(text)
  const plainTyped = plain(typed).trim()
  if (plainText === plainTyped) return 3
  if (plainText.startsWith(plainTyped)) return 2
  return plainText.includes(plainTyped) ? 1 : 0
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
