/** Tags the selected words: `Q`, `C`, `S`. */
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { schema, type Role } from '../../../shared/document/schema.ts'
import { placesOf, tagsInBlock, type PosRange } from '../../../shared/document/tags.ts'
import { liesWithin } from '../../../shared/document/liesWithin.ts'
import type { MintId } from '../../../shared/ids.ts'
import { newAttribution, type Attribution } from '../../../shared/model/attribution.ts'
import { newCue } from '../../../shared/model/cue.ts'
import { newMention } from '../../../shared/model/mention.ts'
import type { QuoinRecord, Tag } from '../../../shared/model/record.ts'
import { outerQuote } from '../../../shared/document/outerQuote.ts'
import { changeRecords } from '../changeRecords.ts'
import { linkedIds, tagOf, withLink } from '../links.ts'
import { guessForm } from '../guessForm.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand, takeInHand } from '../plugins/tagInHand.ts'
import { rangesToTag } from '../rangesToTag.ts'

/** How many positions apart a quote in hand and a new cue or source may be to be linked without asking. */
const NEAR = 600

/**
 * A cue or source tagged while a quote nearby is in hand is linked to it, and the quote stays in hand, so that a frame
 * takes three keys. Words that carry this very tag already are taken in hand instead of being tagged twice; if it was
 * only suggested, it is accepted.
 */
export function tagSelection(role: Role, mintId: MintId): Command {
  return (state, dispatch) => {
    const ranges = rangesToTag(state, role)
    const last = ranges.at(-1)
    if (!last) return false
    if (!dispatch) return true
    const twin = sameTag(state, role, ranges)
    const tr = twin ? reuseTag(state, twin, ranges) : makeTag(state, role, ranges, mintId)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, last.to)).scrollIntoView())
    return true
  }
}

function makeTag(state: EditorState, role: Role, ranges: readonly PosRange[], mintId: MintId): Transaction {
  const { tr } = state
  const records = recordsOf(state)
  const put: QuoinRecord[] = []
  const tag = newTag(state, role, ranges, mintId)
  for (const { from, to } of ranges) tr.addMark(from, to, schema.mark(role, { id: tag.id }))

  const quote = quoteFor(state, tag, ranges)
  put.push(tag, ...(quote ? [withLink(quote, tag)] : []), ...newlyNested(state, tag, ranges))
  tr.step(changeRecords(records, put))
  return takeInHand(tr, quote?.id ?? tag.id)
}

/** These words are this very tag already: it is linked to the quote in hand, or else comes to hand itself. */
function reuseTag(state: EditorState, tag: Tag, ranges: readonly PosRange[]): Transaction {
  const records = recordsOf(state)
  if (tag.record === 'attribution' && tag.status === 'suggested') {
    const accepted: Attribution = { ...tag, status: 'accepted' }
    return takeInHand(state.tr.step(changeRecords(records, [accepted])), tag.id)
  }
  const quote = quoteFor(state, tag, ranges)
  if (!quote || linkedIds(records, quote.id).includes(tag.id)) return takeInHand(state.tr, tag.id)
  return state.tr.step(changeRecords(records, [withLink(quote, tag)]))
}

/** The quote in hand, when a cue or source here would be linked to it. */
function quoteFor(state: EditorState, tag: Tag, ranges: readonly PosRange[]): Attribution | undefined {
  const quote = tagOf(recordsOf(state), idInHand(state))
  const isLinked =
    tag.record !== 'attribution' && quote?.record === 'attribution' && isNear(state, quote.id, ranges)
  return isLinked ? quote : undefined
}

function newTag(state: EditorState, role: Role, ranges: readonly PosRange[], mintId: MintId): Tag {
  if (role === 'cue') return newCue(mintId('c'))
  if (role === 'source') return newMention(mintId('m'), guessForm(wordsOf(state, ranges)))
  const outer = quoteAround(state, ranges)
  return newAttribution(mintId('a'), outer ? { nestedIn: outer.id } : {})
}

/** The shortest accepted quote whose reach holds all these ranges. */
function quoteAround(state: EditorState, ranges: readonly PosRange[]): Attribution | undefined {
  return nearbyQuotes(state, ranges)
    .filter(({ places }) => liesWithin(ranges, places) && reach(places) > reach(ranges))
    .sort((a, b) => reach(a.places) - reach(b.places))[0]?.quote
}

/** Quotes that stood alone and now lie inside the new one. */
function newlyNested(state: EditorState, tag: Tag, ranges: readonly PosRange[]): readonly Attribution[] {
  if (tag.record !== 'attribution') return []
  const records = recordsOf(state)
  return nearbyQuotes(state, ranges)
    .filter(
      ({ quote, places }) =>
        outerQuote(records, quote) === undefined &&
        liesWithin(places, ranges) &&
        reach(places) < reach(ranges),
    )
    .map(({ quote }) => ({ ...quote, nestedIn: tag.id }))
}

function nearbyQuotes(state: EditorState, ranges: readonly PosRange[]) {
  const records = recordsOf(state)
  const ids = new Set<string>()
  for (const { from, to } of ranges) {
    state.doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock) for (const { id, role } of tagsInBlock(node)) if (role === 'content') ids.add(id)
      return !node.isTextblock
    })
  }
  return [...ids].flatMap((id) => {
    const quote = records.find('attribution', id)
    return quote?.status === 'accepted' ? [{ quote, places: placesOf(state.doc, id) }] : []
  })
}

function sameTag(state: EditorState, role: Role, ranges: readonly PosRange[]): Tag | undefined {
  const first = ranges[0]
  if (!first) return undefined
  const { parent } = state.doc.resolve(first.from)
  const twins = tagsInBlock(parent).flatMap(({ id, role: other }) => {
    const tag = other === role ? tagOf(recordsOf(state), id) : undefined
    const isLive = tag && (tag.record !== 'attribution' || tag.status !== 'rejected')
    return isLive && isSame(placesOf(state.doc, id), ranges) ? [tag] : []
  })
  return twins.find((tag) => tag.record !== 'attribution' || tag.status === 'accepted') ?? twins[0]
}

function isSame(a: readonly PosRange[], b: readonly PosRange[]): boolean {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to)
}

function isNear(state: EditorState, id: string, ranges: readonly PosRange[]): boolean {
  return placesOf(state.doc, id).some((place) =>
    ranges.some(({ from, to }) => from - place.to < NEAR && place.from - to < NEAR),
  )
}

function reach(places: readonly PosRange[]): number {
  return (places.at(-1)?.to ?? 0) - (places[0]?.from ?? 0)
}

function wordsOf({ doc }: EditorState, ranges: readonly PosRange[]): string {
  return ranges.map(({ from, to }) => doc.textBetween(from, to)).join(' ')
}
