import people from '../../../assets/lexicons/en/people.json' with { type: 'json' }
import type { Gender } from './gender.ts'

// The words by which people are told from bodies and places, and he from she. Lower case, without stops.

const wordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')))

const TITLES = wordsOf(people.titles)
const PERSON_NOUNS = new Set([...wordsOf(people.personNouns), ...TITLES])
const OFFICES = wordsOf(people.offices)
const NOT_NAMES = wordsOf(people.notNames)
const BODY_NOUNS = wordsOf(people.bodyNouns)
const PLACES: ReadonlySet<string> = new Set(people.places.flatMap((line) => line.split(', ')))
const HONORIFICS = new Map<string, Gender | undefined>()
const NOUN_GENDERS = new Map<string, Gender>()
const GIVEN_NAMES = new Map<string, Gender>()
const ALIKE = new Map<string, string>()
const NICKNAMES = new Map<string, string>()

for (const word of wordsOf(people.honorifics)) HONORIFICS.set(word, undefined)
for (const [gender, words] of [['he', people.men] as const, ['she', people.women] as const]) {
  for (const word of wordsOf(words.honorifics)) HONORIFICS.set(word, gender)
  for (const word of wordsOf(words.nouns)) NOUN_GENDERS.set(word, gender)
  for (const word of wordsOf(words.givenNames)) GIVEN_NAMES.set(word, gender)
}
for (const pair of people.nicknames) {
  const [short = '', long = ''] = pair.split(' ')
  NICKNAMES.set(short, long)
}
for (const words of people.alike) {
  const [first = '', ...rest] = words.split(' ')
  for (const word of rest) ALIKE.set(word, first)
}

/** Mr, President: before a lone name they make it a person's. */
export const isTitle = (word: string): boolean => TITLES.has(word) || HONORIFICS.has(word)
export const isHonorific = (word: string): boolean => HONORIFICS.has(word)
/** teacher, spokeswoman, mayor: what a person can be. */
export const isPersonNoun = (word: string): boolean =>
  PERSON_NOUNS.has(word) ||
  /\p{L}(?:writer|keeper|maker|owner|leader|worker|player|fighter|holder|ologist|ographer)$/u.test(word)
/** officials, dockers, deputies, bosses: many of what one person can be. A witness is one. */
export function isPeopleNoun(word: string): boolean {
  if (word.endsWith('men')) return isPersonNoun(`${word.slice(0, -2)}an`)
  if (!word.endsWith('s') || isPersonNoun(word)) return false
  const one = [word.slice(0, -1), word.replace(/ies$/, 'y'), word.replace(/es$/, '')]
  return one.some((noun) => noun !== word && isPersonNoun(noun))
}
/** mayor, candidate: who holds it at a time is no secret, unlike a spokesman or lawmaker. */
export const isNamedOffice = (word: string): boolean => OFFICES.has(word)
/** Words that are capitalised without being part of a person's name. */
export const isNoName = (word: string): boolean => NOT_NAMES.has(word) || isTitle(word)
/** Authority, Street, Party: a run of names that ends so is no person. */
export const isBodyNoun = (word: string): boolean => BODY_NOUNS.has(word)
export const isPlace = (words: string): boolean => PLACES.has(words)

export const genderOfHonorific = (word: string): Gender | undefined => HONORIFICS.get(word)
export const genderOfNoun = (word: string): Gender | undefined => NOUN_GENDERS.get(word)
export const genderOfGivenName = (word: string): Gender | undefined => GIVEN_NAMES.get(word)

/** The long form of a given name: Joe and Joseph of one surname are one man. */
export const longFormOf = (givenName: string): string => NICKNAMES.get(givenName) ?? givenName

/** One word for those that mean the same office: spokesman, spokeswoman; sen, senator. */
export const officeOf = (word: string): string => ALIKE.get(word) ?? word
