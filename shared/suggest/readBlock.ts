import type { Quotation } from '../text/quotations.ts'
import { covers, type Range } from '../text/range.ts'
import { accordingTo } from './rules/accordingTo.ts'
import type { BlockDraft, Draft } from './draft.ts'
import { readSentences } from './reading/readSentences.ts'
import type { Element, Sentence } from './reading/sentence.ts'
import { type Cue, findCues } from './cues/findCues.ts'
import { rangeOf } from './content/rangeOf.ts'
import { reportOf } from './rules/cueRules.ts'
import { loneQuotation } from './rules/loneQuotation.ts'
import { isTurnOfPhrase, trustIn } from './confidence.ts'
import { headline } from './rules/headline.ts'
import { nounCues } from './rules/nounCues.ts'

// Reads one paragraph on its own. What crosses its border, a quotation left open or a cue whose quotation follows in the
// next paragraph, goes in and out as a Carry, so paragraphs can be read again one at a time.

/** What one paragraph leaves for the next. */
export interface Carry {
  /** The last attribution's quotation was not closed: the next paragraph's opening quotation goes on with it. */
  readonly open: boolean
  /** The paragraph ended with a quotation that has its cue: one that is nothing but quotations goes on with it. */
  readonly goesOn: boolean
  /** It ended "Okafor wrote:", so an opening quotation is what Okafor wrote. */
  readonly awaits: boolean
}

/** The cue that a quotation in the next paragraph belongs to. */
export type PendingCue = Pick<Draft, 'cue' | 'source' | 'weight'>

export interface BlockReading {
  readonly drafts: readonly BlockDraft[]
  /** Content to add to the last attribution of an earlier paragraph. */
  readonly continued: readonly Range[]
  readonly carry: Carry
  /** Set when `carry.awaits` is. A draft of the rule "nextParagraph" gets it from whoever puts the paragraphs together. */
  readonly pending: PendingCue | undefined
}

export const NOTHING_CARRIED: Carry = { open: false, goesOn: false, awaits: false }
const AWAITED: PendingCue = { cue: [], source: undefined, weight: 0 }

/**
 * @param quoted the block's quotations
 * @param isFirst the paragraph is the article's first, so that it may be its headline
 */
export function readBlock(
  text: string,
  block: Range,
  quoted: readonly Quotation[],
  carry: Carry,
  isFirst: boolean,
): BlockReading {
  const sentences = readSentences(text, block, quoted)
  const drafts: BlockDraft[] = []
  const continued: Range[] = []
  let { awaits } = carry
  let pending: PendingCue | undefined
  let lastQuoted = -1
  const isAlone = carry.goesOn && sentences.every((words) => words.every(({ kind }) => kind !== 'word'))
  for (const [index, sentence] of sentences.entries()) {
    const cues = findCues(sentence)
    const found = readSentence(sentence, cues)
    if (isFirst && sentences.length === 1) found.push(...headline(sentence))
    for (const quote of looseQuotes(sentence, found)) {
      const range: Range = { start: quote.start, end: quote.end }
      const opens = index === 0 && sentence[0] === quote
      if (opens && awaits) {
        found.push({ ...AWAITED, content: [range], rule: 'nextParagraph', isQuoted: true, lemma: '' })
      } else if ((opens && carry.open) || isAlone) {
        continued.push(range)
      } else if (lastQuoted >= 0 && sentence[0]?.kind === 'quote') {
        extend(drafts[lastQuoted], [range])
      } else if (continued.length > 0 && sentence[0] === quote) {
        continued.push(range)
      } else {
        const draft = loneQuotation(text, sentence, quote)
        if (draft !== undefined) found.push(draft)
      }
    }
    awaits = false
    for (const draft of found) {
      if (draft.isQuoted && draft.lemma !== 'accordingTo') lastQuoted = drafts.length
      drafts.push(draft)
    }
    if (index === sentences.length - 1) pending = pendingCue(sentence, cues, found)
  }
  const last = quoted.at(-1)
  return {
    drafts,
    continued,
    carry: {
      open: last !== undefined && !last.closed && last.end === block.end,
      goesOn: isAlone || (lastQuoted >= 0 && lastQuoted === drafts.length - 1),
      awaits: pending !== undefined,
    },
    pending,
  }
}

function extend(draft: BlockDraft | undefined, content: readonly Range[]): void {
  if (draft === undefined) return
  if (content.length > 0) draft.goesOn = true
  for (const range of content) draft.content.push(range)
}

function readSentence(sentence: Sentence, cues: readonly Cue[]): BlockDraft[] {
  const found: BlockDraft[] = []
  for (const cue of cues) {
    if (isTurnOfPhrase(sentence, cue)) continue
    const report = reportOf({ sentence, cue, cues })
    const group = rangeOf(sentence, cue.group.from, cue.group.to)
    if (report === undefined || group === undefined) continue
    const source = cue.source === undefined ? undefined : rangeOf(sentence, cue.source.from, cue.source.to)
    found.push({
      content: [...report.content],
      cue: [group],
      source,
      rule: report.rule,
      weight: report.weight * trustIn(sentence, cue.source),
      lemma: cue.verb.lemma,
      isQuoted: hasQuote(sentence, report.content),
    })
  }
  for (const draft of [...accordingTo(sentence, cues), ...nounCues(sentence, cues)]) {
    found.push({
      ...draft,
      content: [...draft.content],
      lemma: draft.rule,
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

/** "Okafor wrote:" at a paragraph's end: its quotation is the next paragraph. */
function pendingCue(
  sentence: Sentence,
  cues: readonly Cue[],
  found: readonly Draft[],
): PendingCue | undefined {
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
    weight: 0.9 * (cue.verb.frames.get('quote') ?? 0.5),
  }
}
