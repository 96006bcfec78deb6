import { quotedWords, type QuotedWords } from '../text/contentType.ts'
import { snapToGraphemes, trimRange } from '../text/graphemes.ts'
import type { Quotation } from '../text/quotations.ts'
import { overlaps, type Range } from '../text/range.ts'
import type { BlockDraft } from './draft.ts'
import { mentionForm, type MentionForm } from './people/mentionForm.ts'
import type { PendingCue } from './readBlock.ts'

/** A source as its own paragraph tells it. */
interface FoundSource extends Range {
  readonly form: MentionForm
}

/**
 * A draft with all that its own paragraph tells of it, so that nothing of this is asked again while that paragraph stays as
 * it is. Its ranges are in order, apart from one another, on grapheme borders and without outer white space.
 */
export interface Finding extends Omit<BlockDraft, 'content' | 'source'> {
  /** At least one. */
  readonly content: readonly Range[]
  readonly source: FoundSource | undefined
  /** One for each piece of content. */
  readonly counts: readonly QuotedWords[]
  /** "Trump said he …", "“I …,” Trump said": a lone name that is a person's and not a firm's or country's. */
  readonly isOne: boolean
}

/** A cue and its source whose quotation is the next paragraph. */
export type FoundCue = Pick<Finding, 'cue' | 'source' | 'weight'>

/** Content that a later paragraph adds. */
export type MoreContent = Pick<Finding, 'content' | 'counts'>

/** @param found the paragraph's quotations */
export function findingFrom(
  words: string,
  found: readonly Quotation[],
  draft: BlockDraft,
): Finding | undefined {
  const more = moreContent(words, found, draft.content)
  const [first] = more.content
  return first && { ...draft, ...more, ...foundCue(words, draft), isOne: speaksAsOne(words, first) }
}

export function moreContent(
  words: string,
  found: readonly Quotation[],
  ranges: readonly Range[],
): MoreContent {
  const content = tidy(words, ranges)
  return { content, counts: content.map((part) => quotedWords(words, part, found)) }
}

export function foundCue(words: string, { cue, source, weight }: PendingCue): FoundCue {
  const [mention] = source === undefined ? [] : tidy(words, [source])
  const form = mention && mentionForm(words.slice(mention.start, mention.end))
  return { cue: tidy(words, cue), source: mention && form && { ...mention, form }, weight }
}

function speaksAsOne(words: string, { start, end }: Range): boolean {
  const said = words.slice(start, Math.min(end, start + 200))
  return /^(?:that )?(?:he|she)\b/i.test(said) || /^["“'‘„«](?:.*\s)?(?:I|I['’]\p{Ll}+)\s/su.test(said)
}

function tidy(words: string, ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const tidied = trimRange(words, snapToGraphemes(words, range))
    const last = found.at(-1)
    if (tidied.start === tidied.end) continue
    if (last !== undefined && overlaps(last, tidied))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, tidied.end) }
    else found.push(tidied)
  }
  return found
}
