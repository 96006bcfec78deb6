/**
 * Three clicks take a paragraph and nothing of the next. The browser selects up to the next one's beginning, and ProseMirror
 * mends that only when the clicks follow each other within half a second by its own clock; hands may be slower, and so may a
 * busy machine. The system has counted the clicks the way its user set it.
 */
import { Plugin, Selection, TextSelection } from 'prosemirror-state'
import type { ResolvedPos } from 'prosemirror-model'

export function tripleClickPlugin(): Plugin {
  /** How many clicks in one place the last press was, or 0 after a key. */
  let clicks = 0
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: (_view, { detail }) => {
          clicks = detail
          return false
        },
        keydown: () => {
          clicks = 0
          return false
        },
      },
      createSelectionBetween: (_view, $anchor, $head) =>
        clicks === 3 ? wholeParagraphs($anchor, $head) : null,
    },
  })
}

/** Null when the selection is not one of whole paragraphs and the next one's beginning. */
function wholeParagraphs($anchor: ResolvedPos, $head: ResolvedPos): Selection | null {
  if ($head.pos <= $anchor.pos || $head.parentOffset > 0 || $anchor.parentOffset > 0) return null
  const end = Selection.findFrom($head.doc.resolve($head.before()), -1, true)
  return end && end.head >= $anchor.pos ? new TextSelection($anchor, end.$head) : null
}
