/** Changes of a record's fields from the inspector, each one undoable. */
import type { Command } from 'prosemirror-state'
import { HEAD_ID, headKind } from '../../../shared/model/head.ts'
import { attributionKind, type Attribution, type AttributionType } from '../../../shared/model/attribution.ts'
import { mentionKind, type Mention } from '../../../shared/model/mention.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'
import { changeRecord } from '../changeRecord.ts'
import { idInHand } from '../state/tagInHand.ts'
import { typeFromText } from '../typeFromText.ts'

export function setTitle(title: string): Command {
  return changeRecord(headKind, HEAD_ID, (head) => (head.title === title ? head : { ...head, title }))
}

export function changeQuote(id: string, edit: (quote: Attribution) => Attribution): Command {
  return changeRecord(attributionKind, id, edit)
}

export function changeMention(id: string, edit: (mention: Mention) => Mention): Command {
  return changeRecord(mentionKind, id, edit)
}

export function changeSource(id: string, edit: (source: Source) => Source): Command {
  return changeRecord(sourceKind, id, edit)
}

/** Setting the type that the quotation marks tell anyway takes the override back. */
export function setType(id: string, type: AttributionType): Command {
  return (state, dispatch) => {
    return changeQuote(id, ({ typeOverride: _, ...quote }) =>
      type === typeFromText(state.doc, quote) ? quote : { ...quote, typeOverride: type },
    )(state, dispatch)
  }
}

export function setTypeInHand(type: AttributionType): Command {
  return (state, dispatch) => {
    const id = idInHand(state)
    return id !== null && setType(id, type)(state, dispatch)
  }
}
