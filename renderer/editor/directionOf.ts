/** Which way a paragraph with these words runs: the way of most of its letters. Its keys and handles go by that. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!LEFTWARD.test(text)) return 'ltr'
  const letters = text.match(/\p{L}/gu) ?? []
  const leftward = letters.filter((letter) => LEFTWARD.test(letter)).length
  return leftward * 2 > letters.length ? 'rtl' : 'ltr'
}

/** Letters of Hebrew, Arabic and their kin. */
export const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
