/** Which way a paragraph with these words runs: the way of most of its letters. Its keys and handles go by that. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!LEFTWARD.test(text)) return 'ltr'
  const letters = text.match(/\p{L}/gu) ?? []
  const leftward = letters.filter((letter) => LEFTWARD.test(letter)).length
  return leftward * 2 > letters.length ? 'rtl' : 'ltr'
}

/** Whether a paragraph with these words goes on to that side of the screen. @param side -1 to the left, 1 to the right */
export function isForward(text: string, side: -1 | 1): boolean {
  return (directionOf(text) === 'ltr') === (side === 1)
}

/** Letters of Hebrew, Arabic and their kin. */
export const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
