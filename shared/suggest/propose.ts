import { type ContentType, contentType } from '../text/contentType.ts'
import { snapToGraphemes, trimRange } from '../text/graphemes.ts'
import { overlaps, type Range } from '../text/range.ts'
import { splitBlocks } from '../text/splitBlocks.ts'
import { confidenceOf } from './confidence.ts'
import type { BlockDraft, Rule } from './draft.ts'
import { gatherPeople } from './people/gatherPeople.ts'
import { type MentionForm, mentionForm } from './people/mentionForm.ts'
import type { ParagraphSightings } from './people/sighting.ts'
import { sightPeople } from './people/sightPeople.ts'
import type { SourceMention } from './people/sourceMention.ts'
import type { Speaker } from './people/speaker.ts'
import { storyParts } from './reading/storyParts.ts'
import { extend, NOTHING_CARRIED, readBlock } from './readBlock.ts'
import { reasonFor } from './reasonFor.ts'

// The first engine: quotation marks, a lexicon of reporting verbs and the nearest noun phrase. It reads paragraph by
// paragraph in linear time, never throws on any text and gives the same answer every time. It proposes; only editors decide.

/** Offsets are UTF-16 code units into the text given. No range splits a grapheme or begins or ends with white space. */
export interface Proposal {
  readonly type: ContentType
  /** In document order, never overlapping one another. */
  readonly content: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: readonly (Range & { readonly form: MentionForm })[]
  /** From 0 to 1. */
  readonly confidence: number
  /** Which reading found it. */
  readonly rule: Rule
  /** Plain words for an editor. */
  readonly reason: string
  readonly speaker?: Speaker
}

/** Proposals for a text in document order; nothing inside its furniture is read. */
export function propose(text: string, furniture: readonly Range[]): readonly Proposal[] {
  const drafts: BlockDraft[] = []
  const sightings: ParagraphSightings[] = []
  let carry = NOTHING_CARRIED
  for (const part of storyParts(text, splitBlocks(text), furniture)) {
    const reading = readBlock(text, part, carry, carry === NOTHING_CARRIED)
    extend(drafts.at(-1), reading.continued)
    for (const draft of reading.drafts) drafts.push(draft)
    carry = { ...reading.carry, open: reading.carry.open && drafts.length > 0 }
    sightings.push(sightPeople(text, part))
  }
  return finish(text, drafts, sightings)
}

function finish(
  text: string,
  drafts: readonly BlockDraft[],
  sightings: readonly ParagraphSightings[],
): readonly Proposal[] {
  const tidied = drafts
    .map((draft) => ({ draft, content: tidy(text, draft.content) }))
    .filter(({ content }) => content.length > 0)
    .map(({ draft, content }) => ({ draft, content, mention: mentionIn(text, draft.source, content) }))
  const mentions = tidied.flatMap(({ mention }) => mention ?? [])
  const speakers = new Map(
    gatherPeople(text, sightings, mentions).map((speaker, at) => [mentions[at], speaker]),
  )
  const found: Proposal[] = []
  const seen = new Map<string, number>()
  for (const { draft, content, mention } of tidied) {
    const cue = tidy(text, draft.cue)
    const speaker = mention && speakers.get(mention)
    const words = mention === undefined ? '' : text.slice(mention.start, mention.end)
    const proposal: Proposal = {
      type: contentType(text, content),
      content,
      cue,
      source: mention === undefined ? [] : [{ start: mention.start, end: mention.end, form: mention.form }],
      confidence: confidenceOf(draft),
      rule: draft.rule,
      reason: reasonFor(text, draft.rule, cue[0], mention, saysMore(words, speaker)),
      ...(speaker === undefined ? {} : { speaker }),
    }
    // Two cues may claim the same words; the likelier one is shown.
    const key = content.map(({ start, end }) => `${start}-${end}`).join(' ')
    const twin = seen.get(key)
    if (twin === undefined) {
      seen.set(key, found.length)
      found.push(proposal)
    } else if ((found[twin]?.confidence ?? 0) < proposal.confidence) found[twin] = proposal
  }
  return found.sort(inDocumentOrder)
}

function mentionIn(
  text: string,
  source: Range | undefined,
  content: readonly Range[],
): SourceMention | undefined {
  const mention = source === undefined ? undefined : tidy(text, [source])[0]
  const [first, last] = [content[0], content.at(-1)]
  if (mention === undefined || first === undefined || last === undefined) return undefined
  return {
    ...mention,
    form: mentionForm(text.slice(mention.start, mention.end)),
    content: { start: first.start, end: last.end },
    isOne: speaksAsOne(text, first),
  }
}

/** A speaker whose name the mention does not tell already. */
const saysMore = (words: string, speaker: Speaker | undefined): Speaker | undefined =>
  speaker === undefined || words.includes(speaker.name) ? undefined : speaker

/** "Trump said he …", "“I …,” Trump said": a lone name that is a person's and not a firm's or country's. */
function speaksAsOne(text: string, content: Range | undefined): boolean {
  const words =
    content === undefined ? '' : text.slice(content.start, Math.min(content.end, content.start + 200))
  return /^(?:that )?(?:he|she)\b/i.test(words) || /^["“'‘„«](?:.*\s)?(?:I|I['’]\p{Ll}+)\s/su.test(words)
}

/** In order, apart from one another, on grapheme borders, without outer white space. */
function tidy(text: string, ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const tidied = trimRange(text, snapToGraphemes(text, range))
    const last = found.at(-1)
    if (tidied.start === tidied.end) continue
    if (last !== undefined && overlaps(last, tidied))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, tidied.end) }
    else found.push(tidied)
  }
  return found
}

/** By where what was said begins, the longer first: that is how an editor walks the queue. */
function inDocumentOrder(a: Proposal, b: Proposal): number {
  const [first, second] = [a.content, b.content]
  return (
    (first[0]?.start ?? 0) - (second[0]?.start ?? 0) || (second.at(-1)?.end ?? 0) - (first.at(-1)?.end ?? 0)
  )
}
