/** Source tags that name nobody and belong to no quote: somebody tagged them and went on, so they are listed. */
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { fromRecords } from '../editor/fromRecords.ts'
import { quotesOf } from '../editor/links.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { linkedTag } from './inHand.ts'
import type { LinkedTag } from './selectors.ts'
import { mentionKind } from '../../shared/model/mention.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

let last: { readonly editor: EditorState; readonly value: readonly LinkedTag[] } | undefined

/** In the order in which they were tagged. */
export function looseMentions(editor: EditorState): readonly LinkedTag[] {
  if (last?.editor === editor) return last.value
  const ids = looseIds(recordsOf(editor))
  const now = ids.size === 0 ? [] : [...ids].flatMap((id) => linkedTag(editor, id))
  // The same list while it says the same, so that it is not drawn again.
  const isSame = last !== undefined && JSON.stringify(now) === JSON.stringify(last.value)
  last = { editor, value: isSame && last ? last.value : now }
  return last.value
}

const looseIds = fromRecords<Set<string>>(
  (records) => {
    const loose = new Set<string>()
    for (const { id } of records.ofKind(mentionKind)) if (isLoose(records, id)) loose.add(id)
    return loose
  },
  (loose, { from, to, ids }) => {
    const stale = new Set(ids)
    for (const id of ids)
      for (const records of [from, to])
        for (const mentionId of records.find(attributionKind, id)?.mentionIds ?? []) stale.add(mentionId)
    for (const id of stale) {
      if (isLoose(to, id)) loose.add(id)
      else loose.delete(id)
    }
    return loose
  },
)

function isLoose(records: Records, id: string): boolean {
  const mention = records.find(mentionKind, id)
  return mention !== undefined && mention.sourceId === undefined && quotesOf(records, id).length === 0
}
