/** Makes an id that no other record of the article has; the letter tells people what it stands for. */
export type MintId = (letter: 'a' | 'c' | 'm' | 's' | 'd' | 'k') => string

/** Ids counted up from 1: the same input gives the same ids, for the command line and for tests. */
export function countingIds(): MintId {
  let count = 0
  return (letter) => `${letter}${++count}`
}

/** Ids of 80 random bits, for work that several windows do at once. @param random returns that many random bytes */
export function randomIds(random: (bytes: number) => Uint8Array): MintId {
  return (letter) => letter + Array.from(random(10), (byte) => byte.toString(36).padStart(2, '0')).join('')
}
