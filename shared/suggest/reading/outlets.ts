import outlets from '../../../assets/lexicons/en/outlets.json' with { type: 'json' }
import type { Sentence } from './sentence.ts'

const names = new Set(outlets.names.map((name) => name.toLowerCase()))
const lastWords = new Set(outlets.lastWords.map((word) => word.toLowerCase()))

/** Whether these words of a sentence name a news outlet: "CNN", "the Harbour Courier", "NBC's". */
export function isOutlet(sentence: Sentence, from: number, to: number): boolean {
  const words = sentence.slice(from, to).filter(({ lower }) => lower !== 'the')
  const last = words.at(-1)
  if (last === undefined || !words.every(({ capital, kind }) => kind === 'word' && capital)) return false
  const plain = words.map(({ lower }) => lower.replace(/'s?$/, ''))
  return names.has(plain.join(' ')) || names.has(plain[0] ?? '') || lastWords.has(plain.at(-1) ?? '')
}
