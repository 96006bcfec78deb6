/**
 * What is drawn over the text for the tag in hand: a letter badge on each tag of its frame, threads between them, handles
 * at its ends and a dotted bridge between its pieces. It is a layer of its own because elements inside the text would
 * stand in the way of caret and selection.
 *
 * A tag that has just come to hand is painted with its outline first, and its frame in the next one: measuring and laying
 * out the frame took a sixth of the time from key to painted tag. A frame that is shown already follows in the same one.
 */
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterPaint } from '../afterPaint.ts'
import { idInHand } from '../state/tagInHand.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { drawFrame } from './drawFrame.ts'
import { startDrag } from './drag.ts'

export function overlayPlugin(): Plugin {
  return new Plugin({
    view: (view) => {
      const layer = view.dom.ownerDocument.createElement('div')
      layer.className = 'overlay'
      layer.setAttribute('aria-hidden', 'true')
      view.dom.parentElement?.append(layer)
      let shownId: string | null = null
      let scheduled = 0
      const draw = () => {
        cancelAnimationFrame(scheduled)
        scheduled = 0
        later.forget()
        shownId = idInHand(view.state)
        if (!view.isDestroyed) drawFrame(view, layer)
      }
      const later = afterPaint(draw)
      const schedule = () => {
        if (idInHand(view.state) !== shownId) later.ask()
        else if (scheduled === 0) scheduled = requestAnimationFrame(draw)
      }
      const resized = new ResizeObserver(schedule)
      resized.observe(view.dom)
      layer.addEventListener('pointerdown', (event) => startDrag(view, layer, event))
      schedule()
      return {
        update: (now: EditorView, before) => {
          const isSame =
            now.state.doc === before.doc &&
            idInHand(now.state) === idInHand(before) &&
            recordsOf(now.state) === recordsOf(before)
          // With empty hands there is nothing to draw: typing costs the overlay nothing.
          if (isSame || (idInHand(now.state) === null && idInHand(before) === null)) return
          schedule()
        },
        destroy: () => {
          cancelAnimationFrame(scheduled)
          later.forget()
          resized.disconnect()
          layer.remove()
        },
      }
    },
  })
}
