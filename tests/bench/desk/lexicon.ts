/**
 * Words that nobody knows, from common to rare, so that a desk of synthetic articles has as many different words as a real one
 * and a few articles for the rarest of them. Each is as long as is asked for: it takes another's place and moves nothing.
 */
import { chance, type Chance } from '../chance.ts'

/** Of each length. The rarest is a few thousand times as rare as the first. */
const WORDS_A_LENGTH = 3_000
export const SHORTEST = 4
export const LONGEST = 14

const CONSONANTS = 'bcdfghjklmnprstvwz'.split('')
const VOWELS = 'aeiou'.split('')

export interface Lexicon {
  draw(length: number, draw: Chance): string
  /** 0 for the most common of its length; undefined for a word that is not one of these. */
  rankOf(word: string): number | undefined
}

export function createLexicon(): Lexicon {
  const draw = chance(11)
  const ranks = new Map<string, number>()
  const ofLength = new Map<number, readonly string[]>()
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const words: string[] = []
    while (words.length < WORDS_A_LENGTH) {
      const word = coined(length, draw)
      if (ranks.has(word)) continue
      ranks.set(word, words.length)
      words.push(word)
    }
    ofLength.set(length, words)
  }
  return {
    draw(length, by) {
      // As in any language: the second is half as frequent as the first, the third a third.
      const rank = Math.floor(WORDS_A_LENGTH ** (by.below(1_000_000) / 1_000_000)) - 1
      return ofLength.get(length)?.[rank] ?? ''
    },
    rankOf: (word) => ranks.get(word),
  }
}

function coined(length: number, draw: Chance): string {
  const begins = draw.below(2)
  return Array.from({ length }, (_, at) => draw.one((at + begins) % 2 === 0 ? CONSONANTS : VOWELS)).join('')
}
