import { contentEnd, finalStop } from '../content/contentEnd.ts'
import type { Draft } from '../draft.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Cue } from '../cues/findCues.ts'
import { nounPhraseAfter } from '../phrases/nounPhraseAfter.ts'
import { rangeOf } from '../content/rangeOf.ts'
import { FINITE } from '../reading/wordLists.ts'

const LIMIT = 6

/** "According to the ministry, …" and "…, according to a statement." */
export function accordingTo(sentence: Sentence, cues: readonly Cue[]): readonly Draft[] {
  const found: Draft[] = []
  for (let at = 0; at + 1 < sentence.length && found.length < LIMIT; at += 1) {
    if (sentence[at]?.lower !== 'according' || sentence[at + 1]?.lower !== 'to') continue
    const draft = readOne(sentence, at, cues)
    if (draft !== undefined) found.push(draft)
  }
  return found
}

function readOne(sentence: Sentence, at: number, cues: readonly Cue[]): Draft | undefined {
  const cue = rangeOf(sentence, at, at + 2)
  const phrase = nounPhraseAfter(sentence, at + 2)
  if (cue === undefined || phrase === undefined) return undefined
  const opens =
    at === 0 || (at < 3 && sentence.slice(0, at).every(({ lower }) => /^(?:and|but|,|that)$/.test(lower)))
  const afterThat = sentence[at - 1]?.lower === 'that'
  let sourceEnd = phrase.to
  let content =
    opens || afterThat ? undefined : rangeOf(sentence, 0, at - (sentence[at - 1]?.lower === ',' ? 1 : 0))
  if (content === undefined) {
    // Without a comma the name ends where its capitals do.
    const comma = commaNear(sentence, at + 2)
    sourceEnd = comma ?? Math.max(at + 3, lastCapital(sentence, at + 2, phrase.to))
    const from = comma === undefined ? sourceEnd : comma + 1
    content =
      from < finalStop(sentence) ? rangeOf(sentence, from, contentEnd(sentence, from, cues)) : undefined
  }
  const source = rangeOf(sentence, phrase.from, sourceEnd)
  if (content === undefined || source === undefined) return undefined
  return { content: [content], cue: [cue], source, weight: 0.9, rule: 'accordingTo' }
}

const NEAR = 12

/** The comma that ends the introduction, unless a verb comes first. */
function commaNear(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < sentence.length && at - from < NEAR; at += 1) {
    const element = sentence[at]
    if (element === undefined || element.kind === 'quote' || FINITE.has(element.lower)) return undefined
    if (element.kind === 'mark') return element.lower === ',' ? at : undefined
  }
  return undefined
}

function lastCapital(sentence: Sentence, from: number, to: number): number {
  let end = from
  while (end < to && sentence[end]?.capital === true) end += 1
  return end
}
