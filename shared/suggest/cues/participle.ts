import type { Following } from './afterCue.ts'
import { nounPhraseAfter } from '../phrases/nounPhraseAfter.ts'
import { type Span, subjectBefore } from '../phrases/subjectBefore.ts'
import { subjectOfSentence } from '../phrases/subjectOfSentence.ts'
import { hasComma, isComma, type Sentence } from '../reading/sentence.ts'
import { ADVERBS } from '../reading/wordLists.ts'

// "saying", "adding": a cue that leans on the clause before it.

/** ", saying that", "with one poster writing" report; "a study documenting", "say adding salt" do not. */
export function leansOnClause(sentence: Sentence, at: number, following: Following): boolean {
  if (following.kind === 'quote' || following.kind === 'that') return true
  const before = sentence[at - 1]
  if (before === undefined || before.kind !== 'word' || ADVERBS.has(before.lower)) return true
  if (/^(?:and|as|while|whilst|before|after|by|in|is|are|was|were|been)$/.test(before.lower)) return true
  return sentence.slice(Math.max(0, at - 7), at).some(({ lower }) => lower === 'with')
}

/** @param previous the cue before it, whose speaker it may share */
export function participleSource(
  sentence: Sentence,
  at: number,
  floor: number,
  previous: { readonly source: Span | undefined } | undefined,
): Span | undefined {
  const before = sentence[at - 1]
  if (
    before?.kind === 'word' &&
    !ADVERBS.has(before.lower) &&
    !/^(?:and|as|while|whilst|before|after|by|in)$/.test(before.lower)
  ) {
    return subjectBefore(sentence, at, floor)
  }
  const own = subjectBehindWith(sentence, at, floor)
  return own ?? (previous === undefined ? subjectOfSentence(sentence, at) : previous.source)
}

/** "…, with the mayor, Ana Ruiz, saying": a participle behind an appositive has a subject of its own, too. */
function subjectBehindWith(sentence: Sentence, at: number, floor: number): Span | undefined {
  if (!isComma(sentence[at - 1])) return undefined
  const before = sentence.slice(0, at).findLastIndex(({ lower }) => lower === 'with')
  const phrase =
    before >= floor && isComma(sentence[before - 1]) ? nounPhraseAfter(sentence, before + 1, at) : undefined
  // "He broke with Iran, saying": without comma and appositive it is what somebody broke with.
  return phrase?.to === at - 1 && hasComma(sentence, phrase.from, phrase.to) ? phrase : undefined
}
