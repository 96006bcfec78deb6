/** Alt+arrow moves the caret by sentence, Shift extends the selection. */
import { TextSelection, type Command } from 'prosemirror-state'
import { sentences } from '../../../shared/text/sentences.ts'

function bySentence(direction: -1 | 1, extend: boolean): Command {
  return (state, dispatch) => {
    const { $head, anchor } = state.selection
    if (!$head.parent.isTextblock) return false
    const all = sentences($head.parent.textContent)
    const caret = $head.parentOffset
    const within =
      direction === 1
        ? all.find(({ end }) => end > caret)?.end
        : all.findLast(({ start }) => start < caret)?.start
    const next =
      within === undefined
        ? TextSelection.findFrom(
            state.doc.resolve(direction === 1 ? $head.after() : $head.before()),
            direction,
            true,
          )?.head
        : $head.start() + within
    if (next === undefined) return false
    dispatch?.(
      state.tr.setSelection(TextSelection.create(state.doc, extend ? anchor : next, next)).scrollIntoView(),
    )
    return true
  }
}

export const sentenceKeys: Readonly<Record<string, Command>> = {
  'Alt-ArrowRight': bySentence(1, false),
  'Alt-ArrowLeft': bySentence(-1, false),
  'Alt-Shift-ArrowRight': bySentence(1, true),
  'Alt-Shift-ArrowLeft': bySentence(-1, true),
}
