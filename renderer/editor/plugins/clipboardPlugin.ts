/**
 * The clipboard and the mouse that carries words; what becomes of tags is decided in `commands/paste.ts`. Sections never
 * reach the clipboard. Of what other programs copy we want the words alone, so their plain text is read: it keeps the
 * white space and the paragraphs as one saw them.
 */
import type { Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { DEFAULT_GAP } from '../../../shared/document/layout.ts'
import { drop, paste } from '../commands/paste.ts'
import { sliceOfText, withoutSections } from '../slices.ts'
import { modeOf } from './modePlugin.ts'

export function clipboardPlugin(): Plugin {
  return new Plugin({
    props: {
      transformCopied: withoutSections,
      clipboardTextSerializer: (slice) => {
        const { content } = withoutSections(slice)
        return content.textBetween(0, content.size, DEFAULT_GAP)
      },
      clipboardTextParser: sliceOfText,
      transformPastedHTML: (html) => html.replace(/\sdata-pm-slice\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi, ''),
      handlePaste: (view, event, slice) => {
        const words = foreignText(event.clipboardData) ?? slice
        if (modeOf(view.state) === 'editing' && words.size > 0)
          view.dispatch(
            paste(view.state, words).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
          )
        return true
      },
      handleDrop: (view, event, slice, moves) => {
        const words = view.dragging ? slice : (foreignText(event.dataTransfer) ?? slice)
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

/** What a program other than this one copied, when it also told it as plain text. */
function foreignText(data: DataTransfer | null): Slice | undefined {
  if (!data || data.getData('text/html').includes('data-pm-slice')) return undefined
  const text = data.getData('text/plain')
  return text === '' ? undefined : sliceOfText(text)
}
