/** The two looks of a chapter or section: drawn, or an empty box of about its height. */
import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView } from 'prosemirror-view'
import { goesOn } from '../../../shared/document/stretches.ts'
import type { Nearby } from './watchNearby.ts'

type IsUndrawn = (decorations: readonly Decoration[]) => boolean

/** The browser skips laying it out while it is far from the window, and remembers its height. */
export function drawnBox(node: Node, isUndrawn: IsUndrawn): NodeView {
  const dom = boxElement(node)
  dom.style.containIntrinsicBlockSize = `auto ${roughHeight(node)}`
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
  dom.style.blockSize = roughHeight(node)
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

interface Rough {
  /** In CSS pixels, at the full measure. */
  readonly lines: number
  readonly gaps: number
}

const known = new WeakMap<Node, Rough>()

function rough(node: Node): Rough {
  // The last line of a paragraph is half full.
  if (node.isTextblock)
    return {
      lines: (node.content.size / CHARACTERS_A_LINE) * LINE,
      gaps: goesOn(node) ? 0 : GAP + LINE / 2,
    }
  const before = known.get(node)
  if (before) return before
  const sum = node.children
    .map(rough)
    .reduce((all, { lines, gaps }) => ({ lines: all.lines + lines, gaps: all.gaps + gaps }), NOTHING)
  known.set(node, sum)
  return sum
}

/** A guess at the height when laid out, as a CSS length: narrower lines are more lines, by `--narrow` of the galley. */
function roughHeight(node: Node): string {
  const { lines, gaps } = rough(node)
  return `calc(${Math.round(lines)}px * var(--narrow, 1) + ${Math.round(gaps)}px)`
}

/** The same at the full measure, in CSS pixels. */
export function estimatedHeight(node: Node): number {
  const { lines, gaps } = rough(node)
  return lines + gaps
}

/** Keeps what the guesses are made of: how many lines a full one is where the text is as wide as it is. */
export function watchWidth(text: HTMLElement): { readonly stop: () => void } {
  const observer = new ResizeObserver(() => {
    if (text.clientWidth > 0) text.style.setProperty('--narrow', (MEASURE / text.clientWidth).toFixed(3))
  })
  observer.observe(text)
  return { stop: () => observer.disconnect() }
}

const NOTHING: Rough = { lines: 0, gaps: 0 }
/** As in `styles/galley.css`: the full measure in pixels and characters, the line and the space between paragraphs. */
const MEASURE = 602
const CHARACTERS_A_LINE = 74
const LINE = 29
const GAP = 17
