/** A name as it is compared, never as it is printed: whatever its capitals, accents, apostrophes, article and ending. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|an?)\s/u, '')
    .replace(/'s$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
