import type { Range } from '../../text/range.ts'
import { rangeOf } from '../content/rangeOf.ts'
import type { BlockDraft } from '../draft.ts'
import type { Span } from '../phrases/subjectBefore.ts'
import { subjectOfSentence } from '../phrases/subjectOfSentence.ts'
import { type Element, isMark, type Sentence } from '../reading/sentence.ts'
import { looksFinite } from '../reading/wordLists.ts'

/** Shorter ones are names, titles and scare quotes – but for a sentence behind a colon. */
const FEWEST_WORDS = 5
const FEWEST_BEHIND_COLON = 2
const FEWEST_SIGNED = 2
/** UTF-16 code units of a quotation that are looked at. */
const LOOK = 400

/** A sentence's end, in front of the closing mark. */
const WHOLE = /[.!?…]\P{L}$/u
const LATIN = /\p{Script=Latin}/u

/** A quotation without a cue: "Ruiz was angry: “A.”", or one that stands alone. */
export function loneQuotation(text: string, sentence: Sentence, quote: Element): BlockDraft | undefined {
  const words = text
    .slice(quote.start, Math.min(quote.end, quote.start + LOOK))
    .trim()
    .split(/\s+/u)
  const at = sentence.indexOf(quote)
  const signed = signature(sentence, at)
  if (signed !== undefined && words.length >= FEWEST_SIGNED)
    return withoutCue(quote, rangeOf(sentence, signed.from, signed.to), 'signature')
  const isIntroduced = isMark(sentence[at - 1], ':')
  const isSentence = at === 0 || quote.capital || /^\P{L}+(?:\.\.\.|…)/u.test(words[0] ?? '')
  const isWhole = isIntroduced && quote.capital && WHOLE.test(words.at(-1) ?? '')
  if (words.length < (isWhole ? FEWEST_BEHIND_COLON : FEWEST_WORDS)) return undefined
  if (!(isSentence || isIntroduced)) return undefined
  const subject = isIntroduced ? (nameBefore(sentence, at - 1) ?? subjectOfSentence(sentence, at)) : undefined
  const named = subject === undefined ? undefined : rangeOf(sentence, subject.from, subject.to)
  // Without a lexicon of its language, the verb in front of a name cannot be told from it.
  const source = named && LATIN.test(text.slice(named.start, named.end)) ? named : undefined
  return withoutCue(quote, source, isIntroduced ? 'colon' : 'loneQuotation')
}

const withoutCue = (
  { start, end }: Range,
  source: Range | undefined,
  rule: 'colon' | 'signature' | 'loneQuotation',
): BlockDraft => ({
  content: [{ start, end }],
  cue: [],
  source,
  weight: source === undefined ? 0.4 : 0.6,
  rule,
  isQuoted: true,
  lemma: '',
})

/** "“A.” – Ana Ruiz, Northline Users Association": the name behind the dash, up to the end. */
function signature(sentence: Sentence, quote: number): Span | undefined {
  const dash = sentence[quote + 1]
  const from = quote + 2
  const isSigned = dash?.kind === 'mark' && /^[—–-]$/.test(dash.lower) && sentence[from]?.capital === true
  const words = sentence.slice(from)
  const isName =
    words.length <= LONGEST_SIGNATURE &&
    words.every(({ kind, lower }) => kind !== 'quote' && !looksFinite(lower))
  return quote === 0 && isSigned && isName ? { from, to: sentence.length } : undefined
}

const LONGEST_SIGNATURE = 14

/** Letters, for scripts that put no spaces between words. */
const FEWEST_LETTERS = 10

/** All that can be said of a paragraph in a language without a lexicon: what stands in its quotation marks. */
export const quotationsAlone = (text: string, quoted: readonly Range[]): readonly BlockDraft[] =>
  quoted
    .filter(({ start, end }) => {
      const words = text.slice(start, Math.min(end, start + LOOK))
      return (
        words.split(/\s+/u).length >= FEWEST_WORDS || (words.match(/\p{Lo}/gu)?.length ?? 0) >= FEWEST_LETTERS
      )
    })
    .map((quote) => withoutCue(quote, undefined, 'loneQuotation'))

/** "More from Carla Jones:": the name right before the colon, when it has two words or stands after a dash or "from". */
function nameBefore(sentence: Sentence, colon: number): Span | undefined {
  let from = colon
  while (sentence[from - 1]?.kind === 'word' && sentence[from - 1]?.capital === true) from -= 1
  const before = sentence[from - 1]
  const isMarked = before?.kind === 'mark' || before?.lower === 'from'
  return from > 0 && (colon - from > 1 || (isMarked && from < colon)) ? { from, to: colon } : undefined
}
