/**
 * Characters that change how others are read and are not seen themselves: overrides and isolates of the writing direction,
 * zero-width spaces and joiners, and their like. In an article they stay and are shown; in our own sentences they are
 * written out, since a file name could turn the whole sentence round.
 */
const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u180e': 'MVS',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
}

/** Soft hyphens and the joiners that whole scripts and emoji need are no trick. */
const HARMLESS: ReadonlySet<string> = new Set(['\u00ad', '\u200c', '\u200d'])

const ANY = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'u')
const EACH = new RegExp(ANY, 'gu')

interface HiddenCharacter {
  /** UTF-16 offset. */
  readonly at: number
  /** As Unicode abbreviates it, such as `RLO`. */
  readonly name: string
}

/** Those worth showing to an editor, in order. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  // Nearly every text has none, and to go through the matches costs far more than to find that out.
  if (!ANY.test(text)) return []
  const found: HiddenCharacter[] = []
  for (const { 0: character, index } of text.matchAll(EACH)) {
    if (HARMLESS.has(character) && !isTrick(text, index)) continue
    found.push({ at: index, name: NAMES[character] ?? '' })
  }
  return found
}

/** The text with each of them written out, such as `[RLO]`, so that it reads as it is. */
export function writtenOut(text: string): string {
  let last = 0
  let out = ''
  for (const { at, name } of hiddenCharacters(text)) {
    out += `${text.slice(last, at)}[${name}]`
    last = at + 1
  }
  return out + text.slice(last)
}

/** A joiner between two Latin letters joins nothing; it only makes two words that look alike unlike. */
function isTrick(text: string, at: number): boolean {
  if (text[at] === '\u00ad') return false
  return /[\p{Script=Latin}\p{N}\p{Zs}]$/u.test(text.slice(Math.max(0, at - 1), at))
}
