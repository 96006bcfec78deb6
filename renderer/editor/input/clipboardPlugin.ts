/**
 * The clipboard and the mouse that carries words; what becomes of tags is decided in `commands/paste.ts`. What leaves the
 * galley is words: no tag and no id of one goes with them, so this window remembers what it copied. Of what other programs
 * copy we want the words alone, so their plain text is read: it keeps the white space and the paragraphs as one saw them.
 */
import type { Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { textOf } from '../../../shared/document/tags.ts'
import { drop, paste } from '../commands/paste.ts'
import { copiedPage, markLineBreaks, withoutTags, wordsOfPage } from '../pastedPage.ts'
import { sliceOfText, textOfSlice, withoutSections } from '../slices.ts'
import { modeOf } from '../state/modePlugin.ts'
import { idInHand } from '../state/tagInHand.ts'

interface Copied {
  readonly text: string
  readonly slice: Slice
}

export function clipboardPlugin(): Plugin {
  let copied: Copied | undefined
  /** What was copied here, and else what another program copied; the slice is what the view has read of its HTML. */
  const wordsOf = (data: DataTransfer | null, slice: Slice): Slice => {
    const text = data?.getData('text/plain') ?? ''
    if (copied && sameLines(text) === sameLines(copied.text)) return copied.slice
    return text === '' ? wordsOfPage(slice) : sliceOfText(text)
  }
  const carryOut = (view: EditorView, event: ClipboardEvent): boolean => {
    const data = event.clipboardData
    if (!data) return false
    if (view.state.selection.empty) return copyTagInHand(view, event)
    const slice = withoutSections(view.state.selection.content())
    copied = { text: textOfSlice(slice), slice }
    event.preventDefault()
    data.clearData()
    data.setData('text/plain', copied.text)
    data.setData('text/html', copiedPage(slice, view.dom.ownerDocument))
    if (event.type === 'cut')
      view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'))
    return true
  }
  return new Plugin({
    props: {
      transformCopied: withoutSections,
      clipboardTextSerializer: textOfSlice,
      clipboardSerializer: withoutTags,
      clipboardTextParser: sliceOfText,
      transformPastedHTML: markLineBreaks,
      handleDOMEvents: { copy: carryOut, cut: carryOut },
      handlePaste: (view, event, slice) => {
        const words = wordsOf(event.clipboardData, slice)
        if (modeOf(view.state) === 'editing' && words.size > 0)
          view.dispatch(
            paste(view.state, words).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
          )
        return true
      },
      handleDrop: (view, event, slice, moves) => {
        const words = view.dragging ? slice : wordsOf(event.dataTransfer, slice)
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (modeOf(view.state) === 'tagging' || !place || words.size === 0) return true
        const tr = drop(view.state, words, place.pos, moves)
        view.focus()
        if (tr) view.dispatch(tr.setMeta('uiEvent', 'drop'))
        return true
      },
    },
  })
}

/** With nothing selected, the words of the tag in hand. */
function copyTagInHand({ state }: EditorView, event: ClipboardEvent): boolean {
  const id = idInHand(state)
  const words = id === null ? '' : textOf(state.doc, id)
  if (words === '' || event.type === 'cut') return false
  event.preventDefault()
  event.clipboardData?.setData('text/plain', words)
  return true
}

/** Some systems keep line ends of their own on the clipboard. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
