/**
 * What somebody has typed to find articles by -> what the index is asked, and how the words are told in a text. Words are
 * runs of letters and digits, whatever their capitals and accents; from three letters on each may be the beginning of one. What
 * stands between quotation marks is found as it stands.
 */
import type { Column } from './tables.ts'

export interface Term {
  readonly words: readonly string[]
  /** Its last word may go on. */
  readonly isBeginning: boolean
}

/** More than anybody types; a text that was pasted is looked for by its beginning. */
const MOST_TERMS = 24

export function termsOf(typed: string): readonly Term[] {
  const terms: Term[] = []
  for (const [part, quoted] of typed.matchAll(/["“”]([^"“”]*)["“”]|[^\s"“”]+/gu)) {
    const words = wordsOf(quoted ?? part)
    if (words.length > 0) terms.push({ words, isBeginning: quoted === undefined && mayGoOn(words) })
  }
  return terms.slice(0, MOST_TERMS)
}

/** One or two letters begin half of all words, and are words of their own: “plan B”, “EU”. */
const FEWEST_LETTERS = 3
/** Of these one sign may be a word, and words do not stand apart. */
const SIGNS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u

function mayGoOn(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return last.length >= FEWEST_LETTERS || SIGNS.test(last)
}

/** In the language of SQLite's full-text search. @param columns undefined for all */
export function matchOf(terms: readonly Term[], columns?: readonly Column[]): string {
  const all = terms.map(({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? ' *' : ''}`)
  const expression = all.join(' AND ')
  return columns ? `{${columns.join(' ')}} : (${expression})` : expression
}

/** Finds a term in a text that `foldForFinding` has folded; from its start to the end of its last word. */
export function patternOf({ words, isBeginning }: Term): RegExp {
  const end = isBeginning ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])'
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}${end}`, 'gu')
}

function wordsOf(typed: string): readonly string[] {
  return (
    typed
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
