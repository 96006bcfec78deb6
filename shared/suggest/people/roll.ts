import { genderByVotes, type Gender, type Votes } from './gender.ts'
import {
  genderOfGivenName,
  genderOfHonorific,
  genderOfNoun,
  isPlace,
  isTitle,
  longFormOf,
  officeOf,
} from './lexicon.ts'
import { partsOf, type PersonName } from './personName.ts'
import type { LoneSighting, ParagraphSightings, PersonSighting, Sighting } from './sighting.ts'
import { wordKey } from './wordKey.ts'

/** Somebody the article names, as far as the whole article tells. */
export interface Person {
  /** The longest form of the name: "Keir Starmer", or "Lund" where no more is said. */
  readonly name: string
  readonly keys: readonly string[]
  readonly suffix: string
  readonly gender: Gender | undefined
}

interface Entry extends Person {
  name: string
  gender: Gender | undefined
  keys: readonly string[]
  readonly votes: Votes
  offices: ReadonlySet<string>
  titled: Gender | undefined
}

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
  const people = new Map<string, Entry>()
  const bySurname = new Map<string, Entry[]>()
  const byPart = new Map<string, Entry[]>()
  const lone = new Map<string, Entry>()
  const meant = new Map<string, Entry>()
  const among = (key: string): readonly Entry[] => bySurname.get(key) ?? []

  /** "Lund Ruiz" is Petra Lund Ruiz, if she has been entered: the longest names are, first. */
  const longer = (keys: readonly string[], surname: string): Entry | undefined =>
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

  const named = (key: string): Entry | undefined => {
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
  const titled = ({ name, title }: PersonSighting): Entry => {
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

  const entryOf = (sighting: PersonSighting): Entry | undefined => {
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
  const slotOf = (sighting: Sighting): Entry | undefined => {
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

function newEntry({ full, keys, suffix }: PersonName): Entry {
  return {
    name: full,
    keys,
    suffix,
    gender: undefined,
    votes: { he: 0, she: 0 },
    offices: new Set(),
    titled: undefined,
  }
}

function add(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const before = index.get(key)
  if (before === undefined) index.set(key, [entry])
  else if (before.length < NAMESAKES) before.push(entry)
}

function note(entry: Entry, title: string): void {
  if (title === '') return
  entry.titled ??= genderOfTitle(title)
  if (entry.offices.size < 12) entry.offices = new Set([...entry.offices, ...officesIn(title)])
}

const officesIn = (title: string): ReadonlySet<string> =>
  new Set(title.split(' ').map((word) => officeOf(wordKey(word))))

function genderOfTitle(title: string): Gender | undefined {
  for (const word of title.split(' ')) {
    const key = wordKey(word)
    const gender = genderOfHonorific(key) ?? genderOfNoun(key)
    if (gender !== undefined) return gender
  }
  return undefined
}

/** Enough to believe that Michael is a she. */
const OVERRULES = 6

/** What the article says of somebody counts; a pronoun or two near the name may be somebody else's, a title is not. */
function genderOf({ titled, votes, keys }: Entry): Gender | undefined {
  if (titled !== undefined) return titled
  const voted = genderByVotes(votes)
  const likely = genderOfGivenName(keys[0] ?? '')
  if (voted === undefined || likely === undefined) return voted ?? likely
  return votes[voted] >= OVERRULES ? voted : likely
}

/** Lone capitalised words that are no places and stand inside sentences too: they may be surnames. */
function surnameLike(paragraphs: readonly ParagraphSightings[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
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

/** He or she is the only one named before it in the sentence, or, opening one, in the sentence before. */
function countVotes(
  { sightings }: ParagraphSightings,
  slotOf: (sighting: Sighting) => Entry | undefined,
): void {
  let sentence = -1
  let before: ReadonlySet<Entry> = new Set()
  let named = new Set<Entry>()
  let last = -2
  for (const each of sightings) {
    if (each.quoted) continue
    if (each.sentence !== sentence) {
      before = each.sentence === last + 1 ? named : new Set()
      named = new Set()
      sentence = each.sentence
      last = sentence
    }
    if (each.kind !== 'pronoun') {
      const slot = slotOf(each)
      if (
        slot !== undefined &&
        (each.kind === 'person' || each.leads || named.size > 0 || slot.keys.length > 1)
      )
        named.add(slot)
      continue
    }
    const meant = named.size > 0 ? named : each.leads ? before : new Set<Entry>()
    const [only] = meant
    if (meant.size === 1 && only !== undefined) only.votes[each.gender] += each.isSubject ? 2 : 1
    if (named.size === 0 && each.leads && only !== undefined && meant.size === 1) named.add(only)
  }
}
