/** The two looks of a chapter or section: drawn, or an empty box of about its height. */
import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView } from 'prosemirror-view'
import { goesOn } from '../../../shared/document/stretches.ts'
import type { Nearby } from './watchNearby.ts'

type IsUndrawn = (decorations: readonly Decoration[]) => boolean

/** The browser skips laying it out while it is far from the window, and remembers its height. */
export function drawnBox(node: Node, isUndrawn: IsUndrawn): NodeView {
  const dom = boxElement(node)
  dom.style.containIntrinsicBlockSize = `auto ${estimatedHeight(node)}px`
  return {
    dom,
    contentDOM: dom,
    update: (after, decorations) => after.type === node.type && !isUndrawn(decorations),
    // Its style is ours: there is nothing to read back.
    ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
  }
}

export function undrawnBox(
  node: Node,
  isUndrawn: IsUndrawn,
  nearby: Nearby,
  getPos: () => number | undefined,
): NodeView {
  const dom = boxElement(node)
  dom.style.blockSize = `${estimatedHeight(node)}px`
  nearby.watch(dom, getPos)
  return {
    dom,
    update: (after, decorations) => after.type === node.type && isUndrawn(decorations),
    ignoreMutation: () => true,
    destroy: () => nearby.forget(dom),
  }
}

function boxElement({ type }: Node): HTMLElement {
  const dom = document.createElement('div')
  dom.className = type.name
  return dom
}

const heights = new WeakMap<Node, number>()

/** A guess at the laid-out height in CSS pixels, good enough for a scroll bar. */
export function estimatedHeight(node: Node): number {
  if (node.isTextblock)
    return Math.ceil(Math.max(1, node.content.size) / CHARACTERS_A_LINE) * LINE + (goesOn(node) ? 0 : GAP)
  const known = heights.get(node)
  if (known !== undefined) return known
  const height = node.children.reduce((sum, child) => sum + estimatedHeight(child), 0)
  heights.set(node, height)
  return height
}

/** As in `styles/galley.css`: the measure, the line and the space between paragraphs. */
const CHARACTERS_A_LINE = 74
const LINE = 29
const GAP = 17
