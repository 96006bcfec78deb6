/** Random work on an article, as an editor could do it: for property tests. */
import fc from 'fast-check'
import { redo, undo } from 'prosemirror-history'
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { countingIds, type MintId } from '../../shared/ids.ts'
import { isMarked } from '../../shared/model/record.ts'
import { snapToGraphemes } from '../../shared/text/graphemes.ts'
import {
  beginComment,
  endComment,
  settleComment,
  writeComment,
} from '../../renderer/editor/commands/comments.ts'
import { setTypeInHand } from '../../renderer/editor/commands/fields.ts'
import { linkTags, unlinkAll } from '../../renderer/editor/commands/link.ts'
import { moveEdge } from '../../renderer/editor/commands/moveEdge.ts'
import { addPiece, removePiece } from '../../renderer/editor/commands/pieces.ts'
import { acceptSuggestion, rejectSuggestion } from '../../renderer/editor/commands/suggestions.ts'
import { tagSelection } from '../../renderer/editor/commands/tagSelection.ts'
import { typingKeys } from '../../renderer/editor/commands/typing.ts'
import { untag } from '../../renderer/editor/commands/untag.ts'
import { recordsOf } from '../../renderer/editor/state/recordsPlugin.ts'
import { takeInHand } from '../../renderer/editor/state/tagInHand.ts'

const NOBODY = { by: 'Nora', at: '2026-11-30T12:00:00.000Z' }

/** Letters that join with what stands before them, or run the other way. */
const TYPED = [
  'a',
  'word ',
  '\u0301',
  '👩‍👩‍👧',
  '\u200d',
  '🏽',
  '🇺',
  '🇦',
  'é',
  'שלום',
  '“',
  '”',
  ' ',
  '\n',
  'क्षि',
  '\ufe0f',
]

const KINDS = [
  'type',
  'type',
  'delete',
  'enter',
  'backspace',
  'forward',
  'content',
  'cue',
  'source',
  'comment',
  'settle',
  'untag',
  'link',
  'unlink',
  'addPiece',
  'removePiece',
  'startLeft',
  'startRight',
  'endLeft',
  'endRight',
  'mixed',
  'accept',
  'reject',
  'hold',
  'undo',
  'redo',
  'copyPaste',
] as const

export interface RandomEdit {
  readonly kind: (typeof KINDS)[number]
  /** Fractions of the document. */
  readonly at: number
  readonly length: number
  readonly pick: number
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  pick: fc.nat(1000),
})

export function editor(): { readonly apply: (state: EditorState, edit: RandomEdit) => EditorState } {
  const mintId: MintId = countingIds()
  return { apply: (state, edit) => perform(selected(state, edit), edit, mintId) }
}

/** A selection such as a person can make: its ends never lie inside a character. */
function selected(state: EditorState, { at, length, kind }: RandomEdit): EditorState {
  const size = state.doc.content.size
  const whole = (pos: number): number => {
    const $pos = TextSelection.near(state.doc.resolve(Math.min(size, Math.max(0, Math.round(pos))))).$head
    const range = snapToGraphemes($pos.parent.textContent, {
      start: $pos.parentOffset,
      end: $pos.parentOffset,
    })
    return $pos.start() + range.start
  }
  const keepsCaret = [
    'startLeft',
    'startRight',
    'endLeft',
    'endRight',
    'removePiece',
    'mixed',
    'undo',
    'redo',
  ].includes(kind)
  if (keepsCaret) return state
  const from = whole(at * size)
  const to = kind === 'type' ? from : whole(from + length)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

function perform(state: EditorState, edit: RandomEdit, mintId: MintId): EditorState {
  const run = (command: Command | undefined, from = state): EditorState => {
    let after = from
    command?.(from, (tr) => {
      after = after.apply(tr)
    })
    return after
  }
  const { pick } = edit
  switch (edit.kind) {
    case 'type':
      return state.apply(state.tr.insertText(TYPED[pick % TYPED.length] ?? 'a'))
    case 'delete':
      return state.apply(state.tr.deleteSelection())
    case 'enter':
      return run(typingKeys['Enter'])
    case 'backspace':
      return run(typingKeys['Backspace'])
    case 'forward':
      return run(typingKeys['Delete'])
    case 'content':
    case 'cue':
    case 'source':
      return run(tagSelection(edit.kind, mintId))
    case 'comment': {
      const begun = run(beginComment)
      let after = begun
      writeComment(
        `Comment ${pick}`,
        mintId('k'),
        NOBODY,
      )(begun, (tr) => {
        after = after.apply(tr)
      })
      return run(endComment, after)
    }
    case 'settle':
      return run(settleComment(() => NOBODY))
    case 'untag':
      return run(untag)
    case 'link': {
      const ids = tagIds(state)
      return run(linkTags(ids[pick % ids.length] ?? '', ids[(pick + edit.length) % ids.length] ?? ''))
    }
    case 'unlink':
      return run(unlinkAll)
    case 'addPiece':
      return run(addPiece)
    case 'removePiece':
      return run(removePiece)
    case 'startLeft':
      return run(moveEdge('start', -1))
    case 'startRight':
      return run(moveEdge('start', 1))
    case 'endLeft':
      return run(moveEdge('end', -1))
    case 'endRight':
      return run(moveEdge('end', 1))
    case 'mixed':
      return run(setTypeInHand('mixed'))
    case 'accept':
      return run(acceptSuggestion)
    case 'reject':
      return run(rejectSuggestion)
    case 'hold': {
      const ids = tagIds(state)
      return state.apply(takeInHand(state.tr, ids[pick % ids.length] ?? null))
    }
    case 'undo':
      return run(undo)
    case 'redo':
      return run(redo)
    case 'copyPaste': {
      const { from, to } = state.selection
      const slice = state.doc.slice(from, to)
      const target = TextSelection.near(state.doc.resolve(pick % state.doc.content.size))
      return state.apply(state.tr.setSelection(target).replaceSelection(slice))
    }
  }
}

function tagIds(state: EditorState): readonly string[] {
  return [...recordsOf(state).values()].filter(isMarked).map(({ id }) => id)
}
