import { quotations } from '../text/quotations.ts'
import { covers, type Range } from '../text/range.ts'
import { accordingTo } from './content/accordingTo.ts'
import type { Draft } from './draft.ts'
import { readSentences } from './reading/readSentences.ts'
import type { Element, Sentence } from './reading/sentence.ts'
import { subjectOfSentence } from './phrases/subjectOfSentence.ts'
import { type Cue, findCues } from './cues/findCues.ts'
import { rangeOf, readCueContent } from './content/readCueContent.ts'

// Reads one paragraph on its own. What crosses its border, a quotation left open or a cue whose quotation follows in the
// next paragraph, goes in and out as a Carry, so paragraphs can be read again one at a time.

/** What one paragraph leaves for the next. */
export interface Carry {
  /** The last attribution's quotation was not closed: the next paragraph's opening quotation goes on with it. */
  readonly open: boolean
  /** "Okafor wrote:" at the paragraph's end. */
  readonly pending: Pick<Draft, 'cue' | 'source' | 'weight'> | undefined
}

/** Grows while later quotations turn out to belong to it: a copy each time would make long quotations quadratic. */
export interface BlockDraft extends Draft {
  readonly content: Range[]
  /** Has a quotation in its content, so that a later one without a cue of its own may go on with it. */
  readonly isQuoted: boolean
  readonly lemma: string
}

export interface BlockReading {
  readonly drafts: readonly BlockDraft[]
  /** Content to add to the last attribution of an earlier paragraph. */
  readonly continued: readonly Range[]
  readonly carry: Carry
}

export const NOTHING_CARRIED: Carry = { open: false, pending: undefined }

export function readBlock(text: string, block: Range, carry: Carry): BlockReading {
  const quoted = quotations(text, block)
  const sentences = readSentences(text, block, quoted)
  const drafts: BlockDraft[] = []
  const continued: Range[] = []
  let { pending } = carry
  let lastQuoted = -1
  for (const [index, sentence] of sentences.entries()) {
    const cues = findCues(sentence)
    const found = readSentence(sentence, cues)
    for (const quote of looseQuotes(sentence, found)) {
      const range: Range = { start: quote.start, end: quote.end }
      const opens = index === 0 && sentence[0] === quote
      if (opens && pending !== undefined) {
        found.push({ ...pending, content: [range], rule: 'nextParagraph', isQuoted: true, lemma: '' })
      } else if (opens && carry.open) {
        continued.push(range)
      } else if (lastQuoted >= 0 && sentence[0]?.kind === 'quote') {
        extend(drafts[lastQuoted], [range])
      } else if (continued.length > 0 && sentence[0] === quote) {
        continued.push(range)
      } else {
        const draft = lonelyQuote(text, sentence, quote)
        if (draft !== undefined) found.push(draft)
      }
    }
    pending = undefined
    for (const draft of found) {
      if (draft.isQuoted && draft.lemma !== 'according') lastQuoted = drafts.length
      drafts.push(draft)
    }
    if (index === sentences.length - 1) pending = pendingCue(sentence, cues, found)
  }
  const last = quoted.at(-1)
  return {
    drafts,
    continued,
    carry: { open: last !== undefined && !last.closed && last.end === block.end, pending },
  }
}

export function extend(draft: BlockDraft | undefined, content: readonly Range[]): void {
  if (draft === undefined) return
  for (const range of content) draft.content.push(range)
}

function readSentence(sentence: Sentence, cues: readonly Cue[]): BlockDraft[] {
  const found: BlockDraft[] = []
  for (const cue of cues) {
    const report = readCueContent(sentence, cue, cues)
    const group = rangeOf(sentence, cue.group.from, cue.group.to)
    if (report === undefined || group === undefined) continue
    const source = cue.source === undefined ? undefined : rangeOf(sentence, cue.source.from, cue.source.to)
    found.push({
      content: [...report.content],
      cue: [group],
      source,
      rule: report.rule,
      weight: cue.verb.weight * report.weight * (source === undefined ? 0.6 : 1),
      lemma: cue.verb.lemma,
      isQuoted: hasQuote(sentence, report.content),
    })
  }
  for (const draft of accordingTo(sentence, cues)) {
    found.push({
      ...draft,
      content: [...draft.content],
      lemma: 'according',
      isQuoted: hasQuote(sentence, draft.content),
    })
  }
  return found
}

function hasQuote(sentence: Sentence, content: readonly Range[]): boolean {
  return sentence.some(
    ({ kind, start, end }) => kind === 'quote' && content.some((range) => covers(range, { start, end })),
  )
}

/** Quotations of a sentence that no cue has claimed. */
function looseQuotes(sentence: Sentence, found: readonly Draft[]): readonly Element[] {
  return sentence.filter(
    ({ kind, start, end }) =>
      kind === 'quote' &&
      !found.some(({ content }) => content.some((range) => range.start <= start && end <= range.end)),
  )
}

const LONELY_WORDS = 5

/** A quotation without a cue. Short ones are names, titles and scare quotes. */
function lonelyQuote(text: string, sentence: Sentence, quote: Element): BlockDraft | undefined {
  const words = text
    .slice(quote.start, Math.min(quote.end, quote.start + 400))
    .trim()
    .split(/\s+/u)
  const at = sentence.indexOf(quote)
  const before = sentence[at - 1]
  const introduced = before?.kind === 'mark' && before.lower === ':'
  const speech = /^["“„«'‘]+(?:\p{Lu}|\.\.\.|…|\p{N})/u.test(words[0] ?? '') || at === 0
  if (words.length < LONELY_WORDS || !(speech || introduced)) return undefined
  const subject = introduced ? subjectOfSentence(sentence, at) : undefined
  const source = subject === undefined ? undefined : rangeOf(sentence, subject.from, subject.to)
  const range: Range = { start: quote.start, end: quote.end }
  return {
    content: [range],
    cue: [],
    source,
    weight: source === undefined ? 0.4 : 0.6,
    rule: introduced ? 'colon' : 'loneQuotation',
    isQuoted: true,
    lemma: '',
  }
}

/** "Okafor wrote:" at a paragraph's end: its quotation is the next paragraph. */
function pendingCue(sentence: Sentence, cues: readonly Cue[], found: readonly Draft[]): Carry['pending'] {
  const last = sentence.at(-1)
  if (last?.kind !== 'mark' || (last.lower !== ':' && last.lower !== ',')) return undefined
  const cue = cues.at(-1)
  if (cue === undefined || cue.source === undefined) return undefined
  const group = rangeOf(sentence, cue.group.from, cue.group.to)
  if (group === undefined || found.some((draft) => draft.cue.some(({ start }) => start === group.start)))
    return undefined
  return {
    cue: [group],
    source: rangeOf(sentence, cue.source.from, cue.source.to),
    weight: cue.verb.weight * 0.9,
  }
}
