import { countVotes } from './countVotes.ts'
import { genderByVotes } from './gender.ts'
import { genderOfGivenName, isPlace, isTitle, longFormOf } from './lexicon.ts'
import { partsOf, type PersonName } from './personName.ts'
import type { LoneSighting, ParagraphSightings, PersonSighting, Sighting } from './sighting.ts'
import {
  genderOf,
  genderOfTitle,
  newEntry,
  note,
  officesIn,
  type Person,
  type RollEntry,
} from './rollEntry.ts'

/** Who is who in one article: every person it names anywhere, before anybody is quoted. */
export interface Roll {
  readonly personOf: (sighting: PersonSighting) => Person | undefined
  /** By a lone surname, given name or middle name; undefined where it may be several people or none. */
  readonly personNamed: (key: string) => Person | undefined
  /** Somebody of the article is called that, be it one or several. */
  readonly isSurname: (key: string) => boolean
}

const KNIGHTED = /(?:^|\s)(?:sir|dame)$/iu

/** More people of one surname than this need not be told apart: the surname alone names none of them. */
const NAMESAKES = 8

export function rollOf(paragraphs: readonly ParagraphSightings[]): Roll {
  const people = new Map<string, RollEntry>()
  const bySurname = new Map<string, RollEntry[]>()
  const byPart = new Map<string, RollEntry[]>()
  const lone = new Map<string, RollEntry>()
  const meant = new Map<string, RollEntry>()
  const among = (key: string): readonly RollEntry[] => bySurname.get(key) ?? []

  /** "Lund Ruiz" is Petra Lund Ruiz, if she has been entered: the longest names are, first. */
  const longer = (keys: readonly string[], surname: string): RollEntry | undefined =>
    genderOfGivenName(keys[0] ?? '') === undefined
      ? among(surname).find((entry) => entry.keys.length > keys.length && endsWith(entry.keys, keys))
      : undefined

  const enter = ({ name, title }: PersonSighting): void => {
    const parts = partsOf(name.keys)
    const surname = parts.at(-1) ?? ''
    if (parts.length < 2) return
    const id = identity(parts, name.suffix)
    let entry = people.get(id) ?? longer(name.keys, surname)
    if (entry !== undefined) people.set(id, entry)
    if (entry === undefined) {
      entry = newEntry(name)
      people.set(id, entry)
      add(bySurname, surname, entry)
      for (const part of parts.slice(0, -1)) if (part.length > 1) add(byPart, part, entry)
    } else if (name.full.length > entry.name.length) {
      entry.name = name.full
    }
    note(entry, title)
  }

  const named = (key: string): RollEntry | undefined => {
    const found = among(key)
    if (found.length === 1) return found[0]
    if (found.length > 1) {
      // "Trump" beside "Trump Jr." is the elder.
      const elders = found.filter(({ suffix }) => suffix === '')
      return (
        meant.get(key) ??
        (elders.length === 1 && found.length < NAMESAKES ? elders[0] : undefined) ??
        lone.get(key)
      )
    }
    const parts = byPart.get(key) ?? []
    return lone.get(key) ?? (parts.length === 1 ? parts[0] : undefined)
  }

  /** "Mr. Lund": he of that surname whom the title fits, or somebody of whom no more is known. */
  const titled = ({ name, title }: PersonSighting): RollEntry => {
    const key = name.keys.at(-1) ?? ''
    const gender = genderOfTitle(title)
    const words = officesIn(title)
    const fits = among(key).filter((entry) => gender === undefined || (genderOf(entry) ?? gender) === gender)
    const only =
      fits.length === 1 ? fits[0] : fits.filter(({ offices }) => [...words].some((word) => offices.has(word)))
    const entry = Array.isArray(only) ? (only.length === 1 ? only[0] : undefined) : only
    if (entry !== undefined) return entry
    // "Sir Keir" goes by his given name.
    const [knight, ...others] = KNIGHTED.test(title) ? (byPart.get(key) ?? []) : []
    if (knight !== undefined && others.length === 0) return knight
    const before = lone.get(key)
    if (before !== undefined) return before
    const made = newEntry(name)
    lone.set(key, made)
    return made
  }

  const entryOf = (sighting: PersonSighting): RollEntry | undefined => {
    const parts = partsOf(sighting.name.keys)
    if (parts.length >= 2)
      return people.get(identity(parts, sighting.name.suffix)) ?? named(parts.at(-1) ?? '')
    if (sighting.title === '' && among(parts.at(-1) ?? '').length > 0) return named(parts.at(-1) ?? '')
    return titled(sighting)
  }

  const doubtful: PersonSighting[] = []
  const short: PersonSighting[] = []
  for (const { sightings } of paragraphs) {
    for (const each of sightings) {
      if (each.kind !== 'person') continue
      if (isDoubtful(each)) doubtful.push(each)
      else if (each.name.keys.length > 2) enter(each)
      else short.push(each)
    }
  }
  for (const each of short) enter(each)
  for (const each of doubtful) if (among(each.name.keys.at(-1) ?? '').length === 0) enter(each)
  for (const { sightings } of paragraphs) {
    for (const each of sightings) {
      if (each.kind !== 'person' || each.name.keys.length > 1) continue
      note(titled(each), each.title)
    }
  }
  const candidates = surnameLike(paragraphs)
  const slotOf = (sighting: Sighting): RollEntry | undefined => {
    if (sighting.kind === 'person') return entryOf(sighting)
    if (sighting.kind !== 'lone') return undefined
    return named(sighting.key) ?? candidates.get(sighting.key)
  }
  for (const paragraph of paragraphs) countVotes(paragraph, slotOf)
  for (const [key, entry] of candidates) {
    const gender = genderByVotes(entry.votes)
    const namesakes = among(key).filter((each) => genderOf(each) === gender)
    // Two of a surname, and the article goes on with "she": she is the one whom it names by surname.
    if (among(key).length > 1 && entry.votes.he + entry.votes.she > 2 && namesakes.length === 1)
      meant.set(key, namesakes[0] ?? entry)
    if (genderOf(entry) !== undefined && named(key) === undefined && among(key).length === 0)
      lone.set(key, entry)
  }
  for (const index of [people, lone]) for (const entry of index.values()) entry.gender = genderOf(entry)
  return { personOf: entryOf, personNamed: named, isSurname: (key) => bySurname.has(key) }
}

const endsWith = (keys: readonly string[], ending: readonly string[]): boolean =>
  ending.every((key, at) => keys[keys.length - ending.length + at] === key)

/** "Surely Lund", "Dean Lund": what looks like a given name may be any word or an office. It never makes a second Lund. */
const isDoubtful = ({ name, opens, title }: PersonSighting): boolean =>
  title === '' && (isTitle(name.keys[0] ?? '') || (opens && isAnyWord(name.keys[0] ?? '')))

const isAnyWord = (key: string): boolean =>
  genderOfGivenName(key) === undefined ||
  /^(?:will|may|mark|grant|bill|sue|rob|pat|chuck|grace|hope|jack)$/.test(key)

const identity = (parts: readonly string[], suffix: string): string =>
  `${longFormOf(parts[0] ?? '')} ${parts.at(-1)} ${suffix}`

function add(index: Map<string, RollEntry[]>, key: string, entry: RollEntry): void {
  const before = index.get(key)
  if (before === undefined) index.set(key, [entry])
  else if (before.length < NAMESAKES) before.push(entry)
}

/** Lone capitalised words that are no places and stand inside sentences too: they may be surnames. */
function surnameLike(paragraphs: readonly ParagraphSightings[]): ReadonlyMap<string, RollEntry> {
  const found = new Map<string, RollEntry>()
  for (const { sightings } of paragraphs) {
    for (const each of sightings) {
      if (each.kind !== 'lone' || each.opens || isPlace(each.key) || found.has(each.key)) continue
      found.set(each.key, newEntry(loneName(each)))
    }
  }
  return found
}

const loneName = ({ word, key }: LoneSighting): PersonName => ({
  full: word,
  keys: [key],
  suffix: '',
  title: '',
})
