/** Tags the selected words, or what stands at the caret: `Q`, `C`, `S`. */
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import type { TagRole } from '../../../shared/model/role.ts'
import { placesOf, type PosRange } from '../../../shared/document/tags.ts'
import type { MintId } from '../../../shared/ids.ts'
import { newAttribution, type Attribution } from '../../../shared/model/attribution.ts'
import { newCue } from '../../../shared/model/cue.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { addLink } from '../../../shared/model/links.ts'
import { isPart, isSuggested, type QuoinRecord, type Tag } from '../../../shared/model/record.ts'
import type { Source } from '../../../shared/model/source.ts'
import { mentionForm } from '../../../shared/suggest/people/mentionForm.ts'
import { saysSomething } from '../../../shared/text/words.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { entryCalled } from '../entryCalled.ts'
import { isEverything } from '../isEverything.ts'
import { linkedIds, tagOf } from '../links.ts'
import { quoteAround, quotesWithin } from '../nesting.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { rangesToTag } from '../rangesToTag.ts'
import { sameTag } from '../sameTag.ts'
import { say } from '../saying.ts'
import { linkSource } from './linkSource.ts'
import { stayAt } from '../showing/place.ts'

const ROLE_NAMES = { content: 'quote', cue: 'cue', source: 'source' } as const

/** How many positions apart a quote in hand and a new cue or source may be to be linked without asking. */
const NEAR = 600

/**
 * A cue or source tagged while a quote nearby is in hand is linked to it, and the quote stays in hand, so that a frame
 * takes three keys. Words that carry this very tag already are taken in hand instead of being tagged twice; if it was
 * only suggested, it is accepted.
 * @param directory the desk's sources, one of which may be called by the words
 */
export function tagSelection(
  role: TagRole,
  mintId: MintId,
  directory: () => readonly Source[] = () => [],
): Command {
  return (state, dispatch) => {
    // A button asks at every key whether there are words; which they are matters when somebody tags them.
    if (!dispatch && state.selection.empty) return state.selection.$head.parent.content.size > 0
    const found = rangesToTag(state, role)
    // A quotation mark alone is a slip of the hand.
    const ranges = found.filter(({ from, to }) => saysSomething(state.doc.textBetween(from, to)))
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (!first || !last) {
      if (!dispatch || (found.length === 0 && idInHand(state) === null)) return false
      dispatch(say(state.tr, `Select the words of the ${ROLE_NAMES[role]}, or put the caret into them.`))
      return true
    }
    if (!dispatch) return true
    if (isEverything(state, ranges)) {
      dispatch(
        say(state.tr, 'Everything is selected, so nothing was tagged: select the words that are meant.'),
      )
      return true
    }
    const twin = sameTag(state, role, ranges)
    const tr = twin
      ? reuseTag(state, twin, ranges)
      : makeTag(state, role, ranges, newTag(state, role, ranges, mintId, directory))
    tr.setSelection(TextSelection.create(tr.doc, last.to))
    dispatch(stayAt(tr, { from: first.from, to: last.to }))
    return true
  }
}

interface NewTag {
  readonly tag: Tag
  /** What it names and the article does not hold yet. */
  readonly others: readonly QuoinRecord[]
}

function newTag(
  state: EditorState,
  role: TagRole,
  ranges: readonly PosRange[],
  mintId: MintId,
  directory: () => readonly Source[],
): NewTag {
  if (role === 'cue') return { tag: newCue(mintId('c')), others: [] }
  if (role === 'content') {
    const outer = quoteAround(state, ranges)
    return { tag: newAttribution(mintId('a'), outer ? { nestedIn: outer.id } : {}), others: [] }
  }
  const records = recordsOf(state)
  const words = ranges.map(({ from, to }) => state.doc.textBetween(from, to)).join(' ')
  const form = mentionForm(words)
  const entry = entryCalled(words, form, records, directory())
  const others = entry && !records.get(entry.id) ? [entry] : []
  return { tag: newMention(mintId('m'), form, entry?.id), others }
}

function makeTag(
  state: EditorState,
  role: TagRole,
  ranges: readonly PosRange[],
  { tag, others }: NewTag,
): Transaction {
  const { tr } = state
  for (const { from, to } of ranges) tr.addMark(from, to, schema.mark(role, { id: tag.id }))
  const nested = isPart(tag)
    ? []
    : quotesWithin(state, ranges).map((quote) => ({ ...quote, nestedIn: tag.id }))
  return link(state, tr, quoteFor(state, tag, ranges), tag, ranges, [...others, tag, ...nested])
}

/** These words are this very tag already: it is linked to the quote in hand, or else comes to hand itself. */
function reuseTag(state: EditorState, tag: Tag, ranges: readonly PosRange[]): Transaction {
  const { tr } = state
  if (!isPart(tag) && isSuggested(tag)) {
    const accepted: Attribution = { ...tag, status: 'accepted' }
    return takeInHand(tr.step(changeRecords(recordsOf(state), [accepted])), tag.id)
  }
  const quote = quoteFor(state, tag, ranges)
  if (!quote || linkedIds(recordsOf(state), quote.id).includes(tag.id)) return takeInHand(tr, tag.id)
  return link(state, tr, quote, tag, ranges, [])
}

/** Puts the records, the quote linked with the tag among them, and takes the quote in hand, or else the tag. */
function link(
  state: EditorState,
  tr: Transaction,
  quote: Attribution | undefined,
  tag: Tag,
  ranges: readonly PosRange[],
  put: readonly QuoinRecord[],
): Transaction {
  const records = recordsOf(state)
  if (!quote) return takeInHand(tr.step(changeRecords(records, put)), tag.id)
  const { quote: linked, gone } =
    tag.record === 'mention'
      ? linkSource(state, tr, quote, tag, ranges)
      : { quote: addLink(quote, tag), gone: [] }
  return takeInHand(tr.step(changeRecords(records, [...put, linked], gone)), quote.id)
}

/** The quote in hand, when a cue or source here would be linked to it. */
function quoteFor(state: EditorState, tag: Tag, ranges: readonly PosRange[]): Attribution | undefined {
  const quote = tagOf(recordsOf(state), idInHand(state))
  return quote && !isPart(quote) && isPart(tag) && isNear(state, quote.id, ranges) ? quote : undefined
}

function isNear(state: EditorState, id: string, ranges: readonly PosRange[]): boolean {
  return placesOf(state.doc, id).some((place) =>
    ranges.some(({ from, to }) => from - place.to < NEAR && place.from - to < NEAR),
  )
}
