/** Draws the frame of the tag in hand into the overlay. */
import type { EditorView } from 'prosemirror-view'
import { badges } from './badges.ts'
import { drawnTags } from './drawnTags.ts'
import { handles } from './handles.ts'
import { threads } from './threads.ts'

export function drawFrame(view: EditorView, layer: HTMLElement): void {
  layer.replaceChildren()
  const tags = drawnTags(view, layer)
  const [held] = tags
  if (held?.hand !== 'held') return
  layer.append(threads(layer, tags), ...badges(layer, tags), ...handles(layer, held))
}
