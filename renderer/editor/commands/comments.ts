/** Comments: where one is begun, written, answered and settled, and how one goes from one to the next. */
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import { firstPlaceOf, placesOf, wordsAt, type PosRange } from '../../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn } from '../../../shared/document/wholeParagraph.ts'
import { commentKind, newComment, type Comment, type Signed } from '../../../shared/model/comment.ts'
import { isPast } from '../../../shared/model/record.ts'
import { sentences } from '../../../shared/text/sentences.ts'
import { saysSomething } from '../../../shared/text/words.ts'
import { changeRecord } from '../changeRecord.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { commentsInOrder } from '../commentsInOrder.ts'
import { isEverything } from '../isEverything.ts'
import { tagOf } from '../links.ts'
import { openComments } from '../openComments.ts'
import { commentingOf, setCommenting, type Commenting } from '../state/commentingPlugin.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { say } from '../saying.ts'
import { selectionRanges, tidyRanges } from '../selectionRanges.ts'
import { stayAt } from '../showing/place.ts'
import { unmark } from '../unmark.ts'
import { showTag } from './showTag.ts'

/** Begins a comment on the selected words, else on the tag in hand, else on the sentence at the caret. */
export const beginComment: Command = (state, dispatch) => {
  // A button asks at every key whether there are words; which they are matters when somebody comments.
  if (!dispatch) return !state.selection.empty || state.selection.$head.parent.content.size > 0
  const subject = subjectOf(state)
  const [first, last] = [subject.ranges[0], subject.ranges.at(-1)]
  if (!first || !last) dispatch(say(state.tr, 'Select the words to comment on, or put the caret into them.'))
  else dispatch(stayAt(setCommenting(state.tr, subject), { from: first.from, to: last.to }))
  return true
}

function subjectOf(state: EditorState): Commenting {
  if (!state.selection.empty) {
    const ranges = selectionRanges(state)
    const isMeant =
      ranges.some((range) => saysSomething(wordsAt(state.doc, [range]))) && !isEverything(state, ranges)
    return on(state, isMeant ? ranges : [])
  }
  const tag = tagOf(recordsOf(state), idInHand(state))
  const places = tag ? placesOf(state.doc, tag.id) : []
  return tag && places.length > 0 ? { ...on(state, places), aboutId: tag.id } : on(state, sentenceAt(state))
}

function on(state: EditorState, ranges: readonly PosRange[]): Commenting {
  return { ranges, words: wordsAt(state.doc, ranges) }
}

function sentenceAt(state: EditorState): readonly PosRange[] {
  const paragraph = paragraphAt(state.doc, state.selection.head)
  if (!paragraph) return []
  const caret = offsetIn(paragraph, state.selection.head)
  const here = sentences(paragraph.text).find(({ end }) => end >= caret)
  return here ? tidyRanges(state, posIn(paragraph, here.start, 1), posIn(paragraph, here.end, -1)) : []
}

/** Nobody writes a comment any more: what was written stands. */
export const endComment: Command = (state, dispatch) => {
  if (!commentingOf(state)) return false
  dispatch?.(setCommenting(state.tr, null))
  return true
}

/**
 * What the comment that was begun says by now, and who says it. With the first words it comes into the article, and in hand; without any it is
 * none any more.
 * @param id for a comment that is not there yet
 */
export function writeComment(text: string, id: string, signed: Signed): Command {
  return (state, dispatch) => {
    const commenting = commentingOf(state)
    if (!commenting) return false
    const words = text.trim()
    const before = recordsOf(state).find(commentKind, commenting.id ?? '')
    const isSame = before ? words === before.text && signed.by === before.by : words === ''
    if (isSame) return false
    if (before && words !== '')
      return changeComment(before.id, (comment) => ({ ...comment, text: words, by: signed.by }))(
        state,
        dispatch,
      )
    dispatch?.(
      before
        ? withoutComment(state, before.id, commenting)
        : withComment(state, newComment(id, { ...signed, text: words, ...linked(commenting) }), commenting),
    )
    return true
  }
}

function linked({ ranges, words, aboutId }: Commenting): Pick<Comment, 'aboutId' | 'orphaned'> {
  return {
    ...(aboutId === undefined ? {} : { aboutId }),
    ...(ranges.length > 0 ? {} : { orphaned: words }),
  }
}

function withComment(state: EditorState, comment: Comment, commenting: Commenting): Transaction {
  const { id } = comment
  const tr = setCommenting(state.tr, { ...commenting, id })
  for (const { from, to } of commenting.ranges) tr.addMark(from, to, schema.mark('comment', { id }))
  tr.step(changeRecords(recordsOf(state), [comment]))
  // The words are not meant any more, but the comment is: its key answers it.
  const end = commenting.ranges.at(-1)?.to ?? state.selection.head
  return takeInHand(tr.setSelection(TextSelection.create(tr.doc, end)), id)
}

function withoutComment(state: EditorState, gone: string, { id: _, ...commenting }: Commenting): Transaction {
  const tr = setCommenting(state.tr, commenting)
  unmark(tr, 'comment', gone)
  return takeInHand(tr.step(changeRecords(recordsOf(state), [], [gone])), null)
}

export function changeComment(id: string, edit: (comment: Comment) => Comment): Command {
  return changeRecord(commentKind, id, edit)
}

/** Settles the comment in hand, or opens it again. */
export function settleComment(signed: () => Signed): Command {
  return (state, dispatch) =>
    changeComment(idInHand(state) ?? '', ({ settled, ...comment }) =>
      settled ? comment : { ...comment, settled: signed() },
    )(state, dispatch)
}

/** The next open comment behind the caret, or before it; from the last on to the first. */
export function goToComment(direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    if (openComments(recordsOf(state)) === 0) return false
    if (!dispatch) return true
    const open = commentsInOrder(state).filter((comment) => !isPast(comment))
    const at = open.findIndex(({ id }) => id === idInHand(state))
    const next = at >= 0 ? open.at((at + direction) % open.length) : nextFrom(state, open, direction)
    return next ? showTag(next.id)(state, dispatch, view) : false
  }
}

function nextFrom(
  { doc, selection }: EditorState,
  open: readonly Comment[],
  direction: 1 | -1,
): Comment | undefined {
  const isBehind = ({ id }: Comment) => (firstPlaceOf(doc, id)?.from ?? Infinity) >= selection.head
  return direction === 1
    ? (open.find(isBehind) ?? open[0])
    : (open.findLast((comment) => !isBehind(comment)) ?? open.at(-1))
}
