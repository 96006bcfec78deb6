const PLAIN = /^[a-z]+$/

/** The word as it is compared: lower case, apostrophes straight, without possessive ending, accents and final stops. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .replace(/[’‘]/g, "'")
    .replace(/'s?$/, '')
    .replace(/\.+$/, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
}
