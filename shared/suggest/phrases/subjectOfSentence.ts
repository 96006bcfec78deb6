import { isReportingForm } from '../lexicons/reportingVerbs.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import type { Span } from './subjectBefore.ts'
import { ADVERBS, AUXILIARIES, isManner, SUBJECT_PRONOUNS, TIMES } from '../reading/wordLists.ts'

/** The noun phrase a sentence opens with, up to its first verb as far as that can be told. */
export function subjectOfSentence(sentence: Sentence, before: number): Span | undefined {
  let from = 0
  const first = sentence[0]
  if (first === undefined || first.kind !== 'word') return undefined
  // Past an introduction: "On Sunday, the mayor …".
  if (
    !SUBJECT_PRONOUNS.has(first.lower) &&
    /^(?:on|in|at|after|during|following|writing|speaking|standing|asked|when|if|while|since|although|though|because|before|by|from|under|meanwhile|however|but|and|for|as|with)$/.test(
      first.lower,
    )
  ) {
    const comma = commaAfter(sentence, 0, before)
    from = comma !== undefined ? comma + 1 : first.lower === 'but' || first.lower === 'and' ? 1 : 0
  }
  // "Recently, however, it …", "This year, she …"
  for (let comma = commaAfter(sentence, from, before); comma !== undefined; ) {
    if (!isInsertion(sentence.slice(from, comma))) break
    from = comma + 1
    comma = commaAfter(sentence, from, before)
  }
  if (SUBJECT_PRONOUNS.has(wordAt(sentence, from) ?? '')) return { from, to: from + 1 }
  let to = from
  while (to < before && to - from < 16) {
    const element = sentence[to]
    if (element === undefined || element.kind !== 'word') break
    const verbLike =
      AUXILIARIES.has(element.lower) || isReportingForm(element.lower) || isPastForm(element.lower)
    if (to > from && verbLike && !element.capital) break
    if (to > from && isManner(element.lower)) break
    to += 1
  }
  return to > from && to < before ? { from, to } : undefined
}

function commaAfter(sentence: Sentence, from: number, before: number): number | undefined {
  const comma = sentence.findIndex((element, index) => index >= from && index < before && isComma(element))
  return comma > from ? comma : undefined
}

const isInsertion = (words: Sentence): boolean =>
  words.length <= 3 &&
  words.every(
    ({ lower }) =>
      ADVERBS.has(lower) ||
      TIMES.has(lower) ||
      isManner(lower) ||
      /^(?:for|example|instance|in|fact)$/.test(lower),
  )

export const isPastForm = (lower: string): boolean =>
  (lower.length > 4 && lower.endsWith('ed')) ||
  /^(?:took|made|gave|went|came|saw|met|won|lost|held|cut|set|put|let|ran|got|sent|quit|sought|fought|brought|left|led|began|drew|spoke)$/.test(
    lower,
  )
