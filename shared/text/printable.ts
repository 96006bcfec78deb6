/**
 * Text from outside on its way to a terminal or into a sentence of ours: what would drive the terminal, turn the direction of
 * the words around it or stand there unseen is shown by its number. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text.replaceAll(
    UNSEEN,
    (found) => `<U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
}

const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/gu
