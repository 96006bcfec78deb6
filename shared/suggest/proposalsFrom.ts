import { contentType } from '../text/contentType.ts'
import { snapToGraphemes, trimRange } from '../text/graphemes.ts'
import { overlaps, type Range } from '../text/range.ts'
import { confidenceOf } from './confidence.ts'
import type { BlockDraft } from './draft.ts'
import { gatherPeople } from './people/gatherPeople.ts'
import { mentionForm } from './people/mentionForm.ts'
import type { ParagraphSightings } from './people/sighting.ts'
import type { SourceMention } from './people/sourceMention.ts'
import type { Speaker } from './people/speaker.ts'
import type { Proposal } from './proposal.ts'
import { reasonFor } from './reasonFor.ts'

/**
 * An article's drafts made into proposals: trimmed, typed, weighed, with their speakers, in document order.
 * @param drafts with offsets into `text`
 */
export function proposalsFrom(
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
