/** News of any length, made of the sample articles told again and again, each time about other people. */
import { chance } from '../chance.ts'

/** The people of the samples. With the same ones throughout, an engine that remembers names would have an easy time. */
const PEOPLE =
  /\b(?:Achterberg|Birch|Brandt|Castellan|Ellery|Ferreira|Halloran|Lindqvist|Lund|Marrow|Marsh|Okafor|Okonjo|Quire|Reyes|Sandell|Sorensen|Thorne|Veery|Whitlock)\b/g

const SYLLABLES = 'ba den gor hal jun kel mor nas pol rin sut ver wol yar zan'.split(' ')

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** @param part another number, other people @returns whole paragraphs, so a few words more than asked */
export function longStory(samples: readonly string[], words: number, part = 0): string {
  const paragraphs: string[] = []
  let written = 0
  for (let copy = 0; written < words; copy++) {
    const sample = samples[copy % samples.length] ?? ''
    for (const paragraph of retold(sample, part * 100_000 + copy).split('\n\n')) {
      if (written >= words) break
      paragraphs.push(paragraph)
      written += wordsIn(paragraph)
    }
  }
  return paragraphs.join('\n\n')
}

function retold(sample: string, copy: number): string {
  const draw = chance(copy * 7919 + 13)
  const names = new Map<string, string>()
  return sample.replaceAll(PEOPLE, (name) => {
    const known = names.get(name)
    if (known !== undefined) return known
    const made = Array.from({ length: 3 }, () => draw.one(SYLLABLES)).join('')
    const other = made.slice(0, 1).toUpperCase() + made.slice(1)
    names.set(name, other)
    return other
  })
}
