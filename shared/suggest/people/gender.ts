/** The pronoun that an article uses for somebody. */
export type Gender = 'he' | 'she'

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ["he's", 'he'],
  ["he'd", 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
  ["she's", 'she'],
  ["she'd", 'she'],
])

/** Of a lower-case word with a straight apostrophe. */
export const genderOfPronoun = (word: string): Gender | undefined => PRONOUNS.get(word)

/** What the words near a name say of it: each he or she that can only be that person. */
export interface Votes {
  he: number
  she: number
}

/** Undecided where the votes contradict one another. */
export function genderByVotes({ he, she }: Votes): Gender | undefined {
  if (he > 0 && he >= 3 * she) return 'he'
  return she > 0 && she >= 3 * he ? 'she' : undefined
}
