import { contentEnd } from '../content/contentEnd.ts'
import { rangeOf } from '../content/rangeOf.ts'
import type { Cue } from '../cues/findCues.ts'
import type { Draft } from '../draft.ts'
import { nounFrames } from '../lexicons/reportingNouns.ts'
import type { Span } from '../phrases/subjectBefore.ts'
import { type Sentence, wordAt } from '../reading/sentence.ts'
import { DETERMINERS } from '../reading/wordLists.ts'

const LIMIT = 6

/** "the mayor's claim that …", "her call for …", "a warning from the union that …". */
export function nounCues(sentence: Sentence, cues: readonly Cue[]): readonly Draft[] {
  const found: Draft[] = []
  for (let at = 1; at + 1 < sentence.length && found.length < LIMIT; at += 1) {
    const draft = readNoun(sentence, at, cues)
    if (draft !== undefined) found.push(draft)
  }
  return found
}

function readNoun(sentence: Sentence, at: number, cues: readonly Cue[]): Draft | undefined {
  const noun = wordAt(sentence, at)
  const frames = noun === undefined ? undefined : nounFrames(noun)
  const link = wordAt(sentence, at + 1)
  const weight = link === undefined ? undefined : frames?.get(link)
  if (
    link === undefined ||
    weight === undefined ||
    cues.some(({ group }) => group.from <= at && at < group.to)
  )
    return undefined
  const owner = ownerBefore(sentence, at)
  if (owner === undefined) return undefined
  const isClause = link === 'that' || link === 'to'
  const from = isClause ? at + 1 : at + 2
  const content = rangeOf(sentence, from, contentEnd(sentence, from, cues))
  const cue = rangeOf(sentence, at, isClause ? at + 1 : at + 2)
  const source = rangeOf(sentence, owner.from, owner.to)
  if (content === undefined || cue === undefined || source === undefined) return undefined
  return { content: [content], cue: [cue], source, weight, rule: 'nounCue' }
}

const POSSESSIVE_PRONOUN = /^(?:his|her|their|its|my|our)$/
/** Words that may stand between the owner and the noun: "her repeated public calls". */
const BETWEEN = 3

/** Whose words they are: "Trump's", "his". */
function ownerBefore(sentence: Sentence, noun: number): Span | undefined {
  for (let at = noun - 1; at >= 0 && noun - at <= BETWEEN; at -= 1) {
    const lower = wordAt(sentence, at)
    if (lower === undefined) return undefined
    if (POSSESSIVE_PRONOUN.test(lower)) return { from: at, to: at + 1 }
    if (/(?:'s|s')$/.test(lower)) {
      if (/^(?:it's|that's|there's|he's|she's|what's|who's|let's|here's)$/.test(lower)) return undefined
      return { from: ownerStart(sentence, at), to: at + 1 }
    }
    if (/^(?:the|a|an|of|in|on|by|and|to|for|no|any)$/.test(lower)) return undefined
  }
  return undefined
}

/** "Prime Minister Keir Starmer's", "the ferry's owner's": back over names, or to the determiner. */
function ownerStart(sentence: Sentence, possessive: number): number {
  let at = possessive
  if (sentence[at]?.capital === true) {
    while (sentence[at - 1]?.kind === 'word' && sentence[at - 1]?.capital === true) at -= 1
    return wordAt(sentence, at - 1) === 'the' ? at - 1 : at
  }
  for (let back = at - 1; back >= 0 && at - back <= 4; back -= 1) {
    const lower = wordAt(sentence, back)
    if (lower === undefined) break
    if (DETERMINERS.has(lower)) return back
  }
  return at
}
