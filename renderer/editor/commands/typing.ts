/** Enter, Backspace and Delete at the borders of paragraphs. A section's border is no border for the hand. */
import { baseKeymap, chainCommands, deleteSelection, splitBlock } from 'prosemirror-commands'
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'

/** Joins the paragraph at whose start the caret is to the one before, whether or not a section begins here. */
const joinBefore: Command = (state, dispatch) => join(state, dispatch, -1)
const joinAfter: Command = (state, dispatch) => join(state, dispatch, 1)

function join(state: EditorState, dispatch: Parameters<Command>[1], direction: -1 | 1): boolean {
  const { $head, empty } = state.selection
  const atBorder =
    direction === -1 ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size
  if (!empty || !$head.parent.isTextblock || !atBorder) return false
  const outside = state.doc.resolve(direction === -1 ? $head.before() : $head.after())
  const found = TextSelection.findFrom(outside, direction, true)
  if (!found) return true
  if (dispatch) {
    const [from, to] = direction === -1 ? [found.head, $head.pos] : [$head.pos, found.head]
    dispatch(state.tr.delete(from, to).scrollIntoView())
  }
  return true
}

const softBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView())
  return true
}

export const typingKeys: Readonly<Record<string, Command>> = {
  ...baseKeymap,
  Enter: splitBlock,
  'Shift-Enter': softBreak,
  Backspace: chainCommands(deleteSelection, joinBefore),
  'Mod-Backspace': chainCommands(deleteSelection, joinBefore),
  Delete: chainCommands(deleteSelection, joinAfter),
  'Mod-Delete': chainCommands(deleteSelection, joinAfter),
}
