/** The two looks of a section: drawn, or an empty box of about its height. */
import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView } from 'prosemirror-view'
import type { Nearby } from './watchNearby.ts'

type IsUndrawn = (decorations: readonly Decoration[]) => boolean

/** The browser skips laying it out while it is far from the window, and remembers its height. */
export function drawnSection(node: Node, isUndrawn: IsUndrawn): NodeView {
  const dom = sectionElement()
  dom.style.containIntrinsicBlockSize = `auto ${estimatedHeight(node)}px`
  return {
    dom,
    contentDOM: dom,
    update: (after, decorations) => after.type === node.type && !isUndrawn(decorations),
    // Its style is ours: there is nothing to read back.
    ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
  }
}

export function undrawnSection(
  node: Node,
  isUndrawn: IsUndrawn,
  nearby: Nearby,
  getPos: () => number | undefined,
): NodeView {
  const dom = sectionElement()
  dom.style.blockSize = `${estimatedHeight(node)}px`
  nearby.watch(dom, getPos)
  return {
    dom,
    update: (after, decorations) => after.type === node.type && isUndrawn(decorations),
    ignoreMutation: () => true,
    destroy: () => nearby.forget(dom),
  }
}

function sectionElement(): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'section'
  return dom
}

/** A guess at the laid-out height in CSS pixels, good enough for a scroll bar. */
export function estimatedHeight(section: Node): number {
  const lines = (block: Node) => Math.ceil(Math.max(1, block.content.size) / CHARACTERS_A_LINE)
  return section.children.reduce((height, block) => height + lines(block) * LINE + GAP, 0)
}

/** As in `styles/galley.css`: the measure, the line and the space between paragraphs. */
const CHARACTERS_A_LINE = 74
const LINE = 29
const GAP = 17
