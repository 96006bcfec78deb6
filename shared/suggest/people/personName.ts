import { genderOfGivenName, isBodyNoun, isHonorific, isNoName, isPlace, isTitle } from './lexicon.ts'
import { wordKey } from './wordKey.ts'

/** A person's name in a run of capitalised words. */
export interface PersonName {
  /** As printed, without title: "Keir Starmer", "Starmer". */
  readonly full: string
  /** Keys of its words; the surname is the last. */
  readonly keys: readonly string[]
  /** "jr": a son is not his father. */
  readonly suffix: string
  /** What stood before it in the run: "UK Prime Minister". */
  readonly title: string
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
const LETTERS_AFTER = /^(?:mp|md|phd|qc|kc|cbe|obe|mbe|esq|mep|msp|dds|rn)$/
export const PARTICLE = /^(?:bin|bint|ibn|al|el|de|da|del|della|der|den|di|dos|du|la|le|van|von|ter|ten|st)$/
const ACRONYM = /^\P{Ll}{2,}$/u
/** "J.", "J.R.", "JD", but no office by its letters. */
const INITIAL = /^(?!(?:AG|MP|PM|VP|US|UK|EU|UN|TV|DJ|AP)$)\p{Lu}\.?(?:\p{Lu}\.?)?$/u

const NAME_WORDS = 4

/** @param words of one run, as printed, without possessive endings */
export function personName(words: readonly string[]): PersonName | undefined {
  // Most runs are one word, and a lone word is no name that could be told here.
  if (words.length < 2) return undefined
  let to = words.length
  let suffix = ''
  while (to > 1) {
    const key = wordKey(words[to - 1] ?? '')
    if (SUFFIX.test(key)) suffix = key
    else if (!LETTERS_AFTER.test(key)) break
    to -= 1
  }
  const from = startOfName(words, to)
  if (from === undefined) return undefined
  const name = words.slice(from, to)
  const title = words.slice(0, from).join(' ')
  const isTitled = from > 0 && isTitle(wordKey(words[from - 1] ?? ''))
  const keys = name.map(wordKey)
  const surnameOnly = partsOf(keys).length < 2
  if (surnameOnly && !isTitled) return undefined
  return {
    full: name.join(' ') + (suffix === '' ? '' : ` ${words[to] ?? ''}`),
    keys,
    suffix,
    title,
  }
}

/** Without particles: "mohammed", "salman". Al Gore's is none. */
export const partsOf = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, at) => !PARTICLE.test(key) || (at === 0 && genderOfGivenName(key) !== undefined))

/** Where the name begins, read back from its surname; undefined where that is no surname. */
function startOfName(words: readonly string[], to: number): number | undefined {
  const last = words[to - 1] ?? ''
  const lastKey = wordKey(last)
  const follows = to > 1 ? wordKey(words[to - 2] ?? '') : ''
  const isNamed =
    isGiven(words[to - 2]) || (isGiven(words[to - 3]) && !isBodyNoun(follows) && !isPlace(follows))
  const isTitled = follows !== '' && isTitle(follows)
  if (INITIAL.test(last) || isTitle(lastKey) || isPlace(`${follows} ${lastKey}`)) return undefined
  // "Justice Department"
  if (!isNamed && isTitled && !isHonorific(follows) && isBodyNoun(lastKey)) return undefined
  if (!isNamed && !isTitled && (isBodyNoun(lastKey) || isPlace(lastKey) || isNoName(lastKey)))
    return undefined
  if (ACRONYM.test(last) && !(isNamed && last.length > 3)) return undefined
  let from = to - 1
  while (from > 0 && to - from < NAME_WORDS && isPartOfName(words, from - 1)) from -= 1
  return isOfSomething(words, from) ? startAfterOf(words, from, to) : from
}

const isGiven = (word: string | undefined): boolean =>
  word !== undefined && genderOfGivenName(wordKey(word)) !== undefined

/** Behind an "of" stands what somebody is of, unless an office or a known place parts the two: "Mayor of London Ana Ruiz". */
function isOfSomething(words: readonly string[], from: number): boolean {
  const of = words.lastIndexOf('of', from)
  if (of < 0) return false
  const before = wordKey(words[from - 1] ?? '')
  return (
    !isTitle(before) && !((isPlace(before) || isBodyNoun(before)) && isTitle(wordKey(words[of - 1] ?? '')))
  )
}

function isPartOfName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const key = wordKey(word)
  if (/^\p{Ll}/u.test(word)) return PARTICLE.test(key)
  if (INITIAL.test(word)) return true
  // "Grant", "May", "Christian" are given names too where a surname alone would be left.
  if (genderOfGivenName(key) !== undefined) return true
  if (/\p{Ll}{3}ing$/u.test(word)) return false
  return !isNoName(key) && !isBodyNoun(key) && !isPlace(key) && !ACRONYM.test(word)
}

/** "Archbishop of Canterbury Justin Welby": only a known given name tells where the place ends. */
function startAfterOf(words: readonly string[], from: number, to: number): number | undefined {
  for (let at = from; at < to - 1; at += 1) if (isGiven(words[at])) return at
  return undefined
}
