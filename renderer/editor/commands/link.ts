/** Linking quotes with cues and sources. */
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { attributionKind, type Attribution } from '../../../shared/model/attribution.ts'
import { firstPlaceOf } from '../../../shared/document/tags.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { addLink } from '../../../shared/model/links.ts'
import { isPart } from '../../../shared/model/record.ts'
import { linkedIds, quotesOf, tagOf, withoutLink } from '../links.ts'
import { linkingOf, setLinking, startLinking, type Linking } from '../state/linkingPlugin.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand } from '../state/tagInHand.ts'
import { goTo, spanOf } from '../showing/place.ts'
import { say } from '../saying.ts'

export const beginLinking: Command = (state, dispatch) => {
  // Finding the targets reads every tag, which is too much to ask merely whether the button should be grey.
  const tag = tagOf(recordsOf(state), idInHand(state))
  if (!dispatch || !tag) return tag !== undefined
  const linking = startLinking(state)
  const wanted = isPart(tag) ? 'quote' : 'cue or source'
  dispatch(
    linking
      ? lightTarget(state, linking)
      : say(state.tr, `There is no ${wanted} in this article that it is not linked to.`),
  )
  return true
}

/** Goes to the target that is lit; the tag in hand is seen, too, where both have room. */
function lightTarget(state: EditorState, linking: Linking): Transaction {
  const tr = setLinking(state.tr, linking)
  const target = firstPlaceOf(state.doc, linking.targets[linking.index] ?? '')
  const from = firstPlaceOf(state.doc, linking.from)
  if (!target) return tr
  return goTo(tr, target, from && spanOf([from, target]))
}

export function nextTarget(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const linking = linkingOf(state)
    if (!linking) return false
    const { targets, index } = linking
    const next = (index + direction + targets.length) % targets.length
    dispatch?.(lightTarget(state, { ...linking, index: next }))
    return true
  }
}

/** Links the tag in hand with the target that is lit, and leaves link mode. */
export const linkTarget: Command = (state, dispatch) => {
  const linking = linkingOf(state)
  const target = linking?.targets[linking.index]
  if (!linking || target === undefined) return false
  return linkTags(linking.from, target)(state, dispatch)
}

export const leaveLinking: Command = (state, dispatch) => {
  if (!linkingOf(state)) return false
  dispatch?.(setLinking(state.tr, null))
  return true
}

/** Links two tags, one of which must be a quote and the other a cue or source. */
export function linkTags(a: string, b: string): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const [first, second] = [tagOf(records, a), tagOf(records, b)]
    if (!first || !second) return false
    const [quote, part] = isPart(first) ? [second, first] : [first, second]
    if (isPart(quote) || !isPart(part)) return false
    if (quote.status === 'rejected') return false
    if (linkedIds(records, quote.id).includes(part.id)) return false
    dispatch?.(setLinking(putQuotes(state, [addLink(quote, part)]), null))
    return true
  }
}

export function unlink(quoteId: string, id: string): Command {
  return (state, dispatch) => {
    const quote = recordsOf(state).find(attributionKind, quoteId)
    if (!quote) return false
    dispatch?.(putQuotes(state, [withoutLink(quote, id)]))
    return true
  }
}

/** Takes every link of the tag in hand away. */
export const unlinkAll: Command = (state, dispatch) => {
  const records = recordsOf(state)
  const tag = tagOf(records, idInHand(state))
  if (!tag || linkedIds(records, tag.id).length === 0) return false
  const quotes = isPart(tag)
    ? quotesOf(records, tag.id).map((quote) => withoutLink(quote, tag.id))
    : [{ ...tag, cueIds: [], mentionIds: [], sourceIds: [] }]
  dispatch?.(putQuotes(state, quotes))
  return true
}

function putQuotes(state: EditorState, quotes: readonly Attribution[]): Transaction {
  return state.tr.step(changeRecords(recordsOf(state), quotes))
}
