import { quotations } from '../../text/quotations.ts'
import type { Range } from '../../text/range.ts'
import { wordAt } from '../../text/words.ts'
import { isReportingForm } from '../lexicons/reportingVerbs.ts'
import { nounPhraseAfter } from '../phrases/nounPhraseAfter.ts'
import { readSentences } from '../reading/readSentences.ts'
import type { Sentence } from '../reading/sentence.ts'
import { DETERMINERS, looksFinite } from '../reading/wordLists.ts'
import { paragraphAt } from './paragraphAt.ts'

/**
 * Who or what is named at a place: the source that the engine reads there, else the name, else the noun phrase, else the
 * word. Offsets as in `quoteAt`.
 */
export function sourceAt(words: string, caret: number, language: string): readonly Range[] {
  const isHere = ({ start, end }: Range) => start <= caret && caret <= end
  const reading = paragraphAt(words, language)
  const source = reading?.findings.flatMap((finding) => finding.source ?? []).find(isHere)
  const name = reading?.sightings.sightings.find(
    (sighting) => sighting.kind !== 'pronoun' && isHere(sighting),
  )
  const found = source ?? name ?? (reading && phraseAt(words, caret)) ?? wordAt(words, caret)
  return found ? [{ start: found.start, end: found.end }] : []
}

/** “the harbour master” around the caret: from a determiner to the noun. */
function phraseAt(words: string, caret: number): Range | undefined {
  const whole = { start: 0, end: words.length }
  const sentence = readSentences(words, whole, quotations(words, whole)).find(
    (each) => (each[0]?.start ?? Infinity) <= caret && caret <= (each.at(-1)?.end ?? -1),
  )
  if (!sentence) return undefined
  const at = sentence.findIndex(({ start, end, kind }) => kind === 'word' && start <= caret && caret <= end)
  if (at < 0) return undefined
  const from = sentence.findLastIndex(({ lower }, index) => index <= at && DETERMINERS.has(lower))
  const phrase = from < 0 ? undefined : nounPhraseAfter(sentence, from, verbAfter(sentence, at))
  const [first, last] = phrase ? [sentence[phrase.from], sentence[phrase.to - 1]] : []
  return first && last && caret <= last.end ? { start: first.start, end: last.end } : undefined
}

function verbAfter(sentence: Sentence, at: number): number {
  const verb = sentence.findIndex(
    ({ kind, lower, capital }, index) =>
      index > at && kind === 'word' && !capital && (isReportingForm(lower) || looksFinite(lower)),
  )
  return verb < 0 ? sentence.length : verb
}
