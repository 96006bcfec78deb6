import { quotations } from '../../text/quotations.ts'
import { covers, type Range } from '../../text/range.ts'
import { sentences } from '../../text/sentences.ts'
import type { Finding } from '../finding.ts'
import { paragraphAt } from './paragraphAt.ts'

/**
 * What somebody means who asks for the quote at a place: the statement the engine reads there, all its pieces and without
 * its “X said”; else the quotation; else the sentence.
 * @param caret UTF-16 offset into the paragraph's words
 * @returns ranges in order; empty where there are no words
 */
export function quoteAt(words: string, caret: number, language: string): readonly Range[] {
  const isHere = ({ start, end }: Range) => start <= caret && caret <= end
  const findings = paragraphAt(words, language)?.findings ?? []
  const quotation = quotations(words, { start: 0, end: words.length }).find(isHere)
  if (quotation) {
    // A quotation inside a longer statement is what the caret is in; pieces of a split one belong together.
    const split = findings.find(({ content }) => content.some((piece) => isSame(piece, quotation)))
    return split?.content ?? [quotation]
  }
  const sentence = sentences(words).find(isHere)
  const stated = findings.filter(({ content }) => content.some(isHere))
  const beside = findings.filter(
    ({ content }) => sentence !== undefined && content.some((piece) => covers(sentence, piece)),
  )
  return shortest(stated)?.content ?? shortest(beside)?.content ?? (sentence ? [sentence] : [])
}

function shortest(findings: readonly Finding[]): Finding | undefined {
  const length = ({ content }: Finding) => content.reduce((sum, { start, end }) => sum + end - start, 0)
  return [...findings].sort((a, b) => length(a) - length(b))[0]
}

const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end
