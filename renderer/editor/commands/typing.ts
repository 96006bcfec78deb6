/** Enter, Backspace and Delete at the borders of paragraphs. A section's border is no border for the hand. */
import { baseKeymap, chainCommands, deleteSelection, splitBlock } from 'prosemirror-commands'
import type { Command } from 'prosemirror-state'
import { DEFAULT_GAP } from '../../../shared/document/layout.ts'
import { neighbour } from '../../../shared/document/neighbour.ts'
import { goesOn } from '../../../shared/document/stretches.ts'
import { textOfBlock } from '../../../shared/document/tags.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'

type Unit = 'character' | 'word'

/**
 * Joins the paragraph at whose start the caret is to the one before, whether or not a section begins here. Where it goes on
 * from a stretch before it, there is nothing to join and the key takes that stretch's last character, or word.
 */
const joinBefore = (unit: Unit) => joinWith(-1, unit)
const joinAfter = (unit: Unit) => joinWith(1, unit)

function joinWith(direction: -1 | 1, unit: Unit): Command {
  return (state, dispatch) => {
    const { $head, empty } = state.selection
    const atBorder =
      direction === -1 ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size
    if (!empty || !$head.parent.isTextblock || !atBorder) return false
    const found = neighbour(state.doc, $head.pos, direction)
    if (!found) return true
    if (dispatch) {
      const beside = direction === -1 ? found.pos + found.node.content.size : found.pos
      const isSeam = goesOn(direction === -1 ? $head.parent : found.node)
      const [here, there] = isSeam
        ? [beside, beside + direction * lengthOf(unit, textOfBlock(found.node), direction)]
        : [$head.pos, beside]
      dispatch(state.tr.delete(Math.min(here, there), Math.max(here, there)).scrollIntoView())
    }
    return true
  }
}

/** Of the last character or word of a text, or going forward of its first. */
function lengthOf(unit: Unit, text: string, direction: -1 | 1): number {
  if (unit === 'word') return (direction === -1 ? LAST_WORD : FIRST_WORD).exec(text)?.[0].length ?? 0
  const at = direction === -1 ? Math.max(0, text.length - 1) : Math.min(1, text.length)
  const { start, end } = snapToGraphemes(text, { start: at, end: at })
  return direction === -1 ? text.length - start : end
}

const LAST_WORD = /(?:[\p{L}\p{N}\p{M}’'-]+|[^\p{L}\p{N}\s]+)?\s*$/u
const FIRST_WORD = /^\s*(?:[\p{L}\p{N}\p{M}’'-]+|[^\p{L}\p{N}\s]+)?/u

/** A paragraph begun within a stretch, or behind it, goes on from nothing. */
const splitParagraph: Command = (state, dispatch) =>
  splitBlock(
    state,
    dispatch &&
      ((tr) => {
        const { $head } = tr.selection
        dispatch(goesOn($head.parent) ? tr.setNodeAttribute($head.before(), 'before', DEFAULT_GAP) : tr)
      }),
  )

const softBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView())
  return true
}

export const typingKeys: Readonly<Record<string, Command>> = {
  ...baseKeymap,
  Enter: splitParagraph,
  'Shift-Enter': softBreak,
  Backspace: chainCommands(deleteSelection, joinBefore('character')),
  'Mod-Backspace': chainCommands(deleteSelection, joinBefore('word')),
  Delete: chainCommands(deleteSelection, joinAfter('character')),
  'Mod-Delete': chainCommands(deleteSelection, joinAfter('word')),
}
