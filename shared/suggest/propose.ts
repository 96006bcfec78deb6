import { type ContentType, contentType } from '../text/contentType.ts'
import { snapToGraphemes, trimRange } from '../text/graphemes.ts'
import { overlaps, type Range } from '../text/range.ts'
import { splitBlocks } from '../text/splitBlocks.ts'
import { knownNames } from './people/knownNames.ts'
import type { Rule } from './draft.ts'
import { type MentionForm, mentionForm } from './people/mentionForm.ts'
import { storyParts } from './reading/storyParts.ts'
import { extend, NOTHING_CARRIED, readBlock, type BlockDraft } from './readBlock.ts'
import { reasonFor } from './reasonFor.ts'
import { type Speaker, speakerOf } from './people/speakerOf.ts'

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
  let carry = NOTHING_CARRIED
  for (const part of storyParts(text, splitBlocks(text), furniture)) {
    const reading = readBlock(text, part, carry)
    extend(drafts.at(-1), reading.continued)
    for (const draft of reading.drafts) drafts.push(draft)
    carry = { ...reading.carry, open: reading.carry.open && drafts.length > 0 }
  }
  return finish(text, drafts)
}

function finish(text: string, drafts: readonly BlockDraft[]): readonly Proposal[] {
  const names = knownNames(text)
  const found: Proposal[] = []
  const seen = new Map<string, number>()
  const people: Person[] = []
  for (const draft of drafts) {
    const content = tidy(text, draft.content)
    const cue = tidy(text, draft.cue)
    if (content.length === 0) continue
    const mention = draft.source === undefined ? undefined : tidy(text, [draft.source])[0]
    const words = mention === undefined ? '' : text.slice(mention.start, mention.end)
    const form = mentionForm(words)
    const meant = mention === undefined ? undefined : meantBy(words, form, people)
    const likely = meant ?? (mention === undefined ? undefined : speakerOf(words, form, names))
    const isOne = likely?.kind === 'organisation' && form === 'shortName' && speaksAsOne(text, content[0])
    const speaker: Speaker | undefined = isOne ? { name: likely.name, kind: 'person' } : likely
    if (speaker?.kind === 'person') people.push({ speaker, words: words.toLowerCase() })
    const proposal: Proposal = {
      type: contentType(text, content),
      content,
      cue,
      source: mention === undefined ? [] : [{ ...mention, form }],
      confidence: Math.round(draft.weight * 100) / 100,
      rule: draft.rule,
      reason: reasonFor(text, draft.rule, cue[0], mention, meant?.name === words ? undefined : meant),
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

interface Person {
  readonly speaker: Speaker
  readonly words: string
}

const REMEMBERED = 40

/** "he" is the person last quoted; "the prime minister" the one last quoted under that title. */
function meantBy(words: string, form: MentionForm, people: readonly Person[]): Speaker | undefined {
  if (/^(?:he|she)$/i.test(words)) return people.at(-1)?.speaker
  if (form === 'shortName') {
    return people.slice(-REMEMBERED).findLast(({ speaker }) => speaker.name.split(' ').at(-1) === words)
      ?.speaker
  }
  if (form !== 'title') return undefined
  const title = words.toLowerCase().replace(/^the /, '')
  return people.slice(-REMEMBERED).findLast((person) => person.words.includes(title))?.speaker
}

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
