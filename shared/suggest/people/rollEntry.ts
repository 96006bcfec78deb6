/** What is known of a person so far, as one reads through the article. */
import { genderByVotes, type Gender, type Votes } from './gender.ts'
import { genderOfGivenName, genderOfHonorific, genderOfNoun, officeOf } from './lexicon.ts'
import type { PersonName } from './personName.ts'
import { wordKey } from './wordKey.ts'

/** Somebody the article names, as far as the whole article tells. */
export interface Person {
  /** The longest form of the name: "Keir Starmer", or "Lund" where no more is said. */
  readonly name: string
  readonly keys: readonly string[]
  readonly suffix: string
  readonly gender: Gender | undefined
}

/** The same while it is being found out. */
export interface RollEntry extends Person {
  name: string
  gender: Gender | undefined
  keys: readonly string[]
  readonly votes: Votes
  offices: ReadonlySet<string>
  titled: Gender | undefined
}

export function newEntry({ full, keys, suffix }: PersonName): RollEntry {
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

export function note(entry: RollEntry, title: string): void {
  if (title === '') return
  entry.titled ??= genderOfTitle(title)
  if (entry.offices.size < 12) entry.offices = new Set([...entry.offices, ...officesIn(title)])
}

export const officesIn = (title: string): ReadonlySet<string> =>
  new Set(title.split(' ').map((word) => officeOf(wordKey(word))))

export function genderOfTitle(title: string): Gender | undefined {
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
export function genderOf({ titled, votes, keys }: RollEntry): Gender | undefined {
  if (titled !== undefined) return titled
  const voted = genderByVotes(votes)
  const likely = genderOfGivenName(keys[0] ?? '')
  if (voted === undefined || likely === undefined) return voted ?? likely
  return votes[voted] >= OVERRULES ? voted : likely
}
