import type { Range } from '../../text/range.ts'
import { appositiveAfter, titleBefore } from './aroundName.ts'
import { isBodyNoun, isNoName } from './lexicon.ts'
import { personName } from './personName.ts'
import type { NameRun } from './readRun.ts'
import type { BodySighting, LoneSighting, PersonSighting } from './sighting.ts'
import { wordKey } from './wordKey.ts'

/** What is known of a run of capitalised words from where it stands. */
export interface RunPlace {
  readonly sentence: number
  readonly quoted: boolean
  readonly leads: boolean
  /** Its first word opens a sentence, where any word is capitalised. */
  readonly opens: boolean
  /** The possessive run right before it: "CNN" of "CNN’s Jeff Zeleny". */
  readonly owner: NameRun | undefined
}

/** What a run of capitalised words names; undefined for weekdays, nations and other words that name nobody. */
export function sightName(
  text: string,
  paragraph: Range,
  run: NameRun,
  place: RunPlace,
): PersonSighting | BodySighting | LoneSighting | undefined {
  return sightPerson(text, paragraph, run, place) ?? sightBody(text, run, place) ?? sightLone(run, place)
}

function sightPerson(
  text: string,
  { start, end }: Range,
  run: NameRun,
  place: RunPlace,
): PersonSighting | undefined {
  const { owner, opens } = place
  const inRun = personName(run.words)
  const small = inRun === undefined || inRun.title === '' ? titleBefore(text, start, run) : ''
  const name = inRun ?? (small === '' || isClause(text, run, small) ? undefined : surnameOnly(run))
  if (name === undefined) return undefined
  const isOwned = inRun !== undefined && owner !== undefined && run.start - owner.end <= OWNED
  return {
    kind: 'person',
    name,
    title: name.title || small,
    descriptor: run.possessive ? '' : appositiveAfter(text, run.end, end),
    owner: isOwned ? owner.words.join(' ') : '',
    opens: opens && inRun !== undefined,
    ...rangeOf(run, place),
  }
}

/** "the judge Lund was speaking of" is about the judge, "union leader Lund" about Lund. */
const isClause = (text: string, { start }: Range, title: string): boolean =>
  /(?:^|\s)(?:the|an?|this|that|every|no)\s$/iu.test(
    text.slice(Math.max(0, start - title.length - 7), Math.max(0, start - title.length - 1)),
  )

/** "spokesman Lund" */
function surnameOnly({ words }: NameRun): PersonSighting['name'] | undefined {
  const [word = '', ...more] = words
  if (more.length > 0 || !mayBeName(word) || /^\P{Ll}+$/u.test(word)) return undefined
  return { full: word, keys: [wordKey(word)], suffix: '', title: '' }
}

function sightBody(text: string, run: NameRun, place: RunPlace): BodySighting | undefined {
  const [first = ''] = run.words
  const isAcronym = /^\P{Ll}{2,}$/u.test(first) && /\p{L}/u.test(first)
  if (run.words.length < 2 && !isAcronym) return undefined
  if (run.words.every((word) => isNoName(wordKey(word)))) return undefined
  const acronym = acronymAfter(text, run.end)
  return { kind: 'body', name: run.words.join(' '), acronym, ...rangeOf(run, place) }
}

function sightLone(run: NameRun, place: RunPlace): LoneSighting | undefined {
  const [word = '', ...more] = run.words
  if (more.length > 0 || !mayBeName(word)) return undefined
  return { kind: 'lone', word, key: wordKey(word), opens: place.opens, ...rangeOf(run, place) }
}

// Spelled out: there is one for every capitalised word, and spreading is slow.
const rangeOf = ({ start, end, possessive }: NameRun, { sentence, quoted, leads }: RunPlace) => ({
  start,
  end,
  possessive,
  sentence,
  quoted,
  leads,
})

/** Between an owner and what it owns stands the ending and a space. */
const OWNED = 4

const CONTRACTION = /^(?!(?:o|d|l|m|al)')\p{L}+'/u

/** "O’Hara" but not "Let’s". */
function mayBeName(word: string): boolean {
  const key = wordKey(word)
  return key.length > 1 && !isNoName(key) && !isBodyNoun(key) && !CONTRACTION.test(key)
}

function acronymAfter(text: string, end: number): string {
  return /^ \(([\p{Lu}][\p{Lu}\p{N}&-]{1,8})\)/u.exec(text.slice(end, end + 13))?.[1] ?? ''
}
