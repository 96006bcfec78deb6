/** Comments: where one is begun, written, answered and settled, and how one goes from one to the next. */
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import { firstPlaceOf, placesOf, type PosRange } from '../../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn } from '../../../shared/document/wholeParagraph.ts'
import { commentKind, newComment, type Comment, type Signed } from '../../../shared/model/comment.ts'
import { sentences } from '../../../shared/text/sentences.ts'
import { saysSomething } from '../../../shared/text/words.ts'
import { changeRecord } from '../changeRecord.ts'
import { changeRecords } from '../changeRecords.ts'
import { commentsInOrder } from '../commentsInOrder.ts'
import { tagOf } from '../links.ts'
import { commentingOf, setCommenting, type Commenting } from '../plugins/commentingPlugin.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand, takeInHand } from '../plugins/tagInHand.ts'
import { selectionRanges, tidyRanges } from '../selectionRanges.ts'
import { stayAt } from '../showing/place.ts'
import { showTag } from './showTag.ts'

/** Begins a comment on the selected words, else on the tag in hand, else on the sentence at the caret. */
export const beginComment: Command = (state, dispatch) => {
  const subject = subjectOf(state)
  const [first, last] = [subject?.ranges[0], subject?.ranges.at(-1)]
  if (!subject || !first || !last) return false
  dispatch?.(stayAt(setCommenting(state.tr, subject), { from: first.from, to: last.to }))
  return true
}

function subjectOf(state: EditorState): Commenting | undefined {
  if (!state.selection.empty) {
    const ranges = selectionRanges(state).filter(({ from, to }) =>
      saysSomething(state.doc.textBetween(from, to)),
    )
    return ranges.length > 0 ? { ranges, aboutId: undefined } : undefined
  }
  const tag = tagOf(recordsOf(state), idInHand(state))
  const places = tag ? placesOf(state.doc, tag.id) : []
  if (tag && places.length > 0) return { ranges: places, aboutId: tag.id }
  const ranges = sentenceAt(state)
  return ranges.length > 0 ? { ranges, aboutId: undefined } : undefined
}

function sentenceAt(state: EditorState): readonly PosRange[] {
  const paragraph = paragraphAt(state.doc, state.selection.head)
  if (!paragraph) return []
  const caret = offsetIn(paragraph, state.selection.head)
  const here = sentences(paragraph.text).find(({ end }) => end >= caret)
  return here ? tidyRanges(state, posIn(paragraph, here.start, 1), posIn(paragraph, here.end, -1)) : []
}

/** Nobody writes a comment any more. */
export const dropComment: Command = (state, dispatch) => {
  if (!commentingOf(state)) return false
  dispatch?.(setCommenting(state.tr, null))
  return true
}

/** Puts the comment where it was begun, and takes it in hand. */
export function putComment(id: string, text: string, signed: Signed): Command {
  return (state, dispatch) => {
    const commenting = commentingOf(state)
    if (!commenting || text.trim() === '') return false
    const records = recordsOf(state)
    const { ranges, aboutId } = commenting
    const comment = newComment(id, {
      ...signed,
      text: text.trim(),
      aboutId: tagOf(records, aboutId ?? null)?.id,
    })
    const tr = setCommenting(state.tr, null)
    for (const { from, to } of ranges) tr.addMark(from, to, schema.mark('comment', { id }))
    tr.step(changeRecords(records, [comment]))
    // The words are not meant any more, but the comment is: its key answers it.
    const end = ranges.at(-1)?.to ?? state.selection.head
    dispatch?.(takeInHand(tr.setSelection(TextSelection.create(tr.doc, end)), id))
    return true
  }
}

export function changeComment(id: string, edit: (comment: Comment) => Comment): Command {
  return changeRecord(commentKind, id, edit)
}

/** Settles the comment in hand, or opens it again. */
export function settleComment(signed: () => Signed): Command {
  return (state, dispatch) => {
    const id = idInHand(state)
    if (id === null || !recordsOf(state).find(commentKind, id)) return false
    return changeComment(id, ({ settled, ...comment }) =>
      settled ? comment : { ...comment, settled: signed() },
    )(state, dispatch)
  }
}

/** The next open comment behind the caret, or before it; from the last on to the first. */
export function goToComment(direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    const held = idInHand(state)
    const open = commentsInOrder(state).filter(({ settled, orphaned }) => !settled && orphaned === undefined)
    if (open.length === 0) return false
    if (!dispatch) return true
    const at = open.findIndex(({ id }) => id === held)
    const next = at >= 0 ? open.at((at + direction) % open.length) : nextFrom(state, open, direction)
    return next ? showTag(next.id)(state, dispatch, view) : false
  }
}

function nextFrom(
  { doc, selection }: EditorState,
  open: readonly Comment[],
  direction: 1 | -1,
): Comment | undefined {
  const isBehind = ({ id }: Comment) => (firstPlaceOf(doc, id)?.from ?? 0) >= selection.head
  return direction === 1
    ? (open.find(isBehind) ?? open[0])
    : (open.findLast((comment) => !isBehind(comment)) ?? open.at(-1))
}
