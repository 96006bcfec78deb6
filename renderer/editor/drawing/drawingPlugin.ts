/**
 * Draws a long article bit by bit: what the window shows at once, the rest while the browser is idle, whatever comes near the
 * window before its turn. So opening costs what one sees, and a second later everything is in the page. What holds an end of
 * the selection is always drawn, what is beside the caret, where a key may take it, and what is to be seen.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView, type NodeViewConstructor } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'
import { placeOf } from '../showing/place.ts'
import { drawnBox, estimatedHeight, undrawnBox, watchWidth } from './boxViews.ts'
import { watchNearby } from './watchNearby.ts'
import { whenIdle } from './whenIdle.ts'

const key = new PluginKey<DecorationSet>('undrawn')

export function drawingPlugin(): Plugin<DecorationSet> {
  const nearby = watchNearby()
  const box: NodeViewConstructor = (node, _view, getPos, decorations) =>
    isUndrawn(decorations) ? undrawnBox(node, isUndrawn, nearby, getPos) : drawnBox(node, isUndrawn)
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, boxesBelow(doc, window.innerHeight)),
      apply: (tr, undrawn) => (undrawn === DecorationSet.empty ? undrawn : stillUndrawn(tr, undrawn)),
    },
    props: {
      decorations: (state) => key.getState(state),
      nodeViews: { chapter: box, section: box },
    },
    view: (view) => {
      // Inside of it, or what ends where it begins would be drawn, too.
      nearby.start((pos) => draw(view, { from: pos + 1, to: pos + 1 }))
      const width = watchWidth(view.dom)
      const idle = whenIdle(() => {
        const next = view.isDestroyed ? undefined : firstUndrawn(view.state)
        if (next !== undefined) draw(view, { from: next, to: chapterEnd(view.state.doc, next) })
        return next !== undefined
      })
      return {
        destroy: () => {
          idle.stop()
          width.stop()
          nearby.stop()
        },
      }
    },
  })
}

/**
 * What begins further down than this: sections of the chapter that one sees, and the other chapters.
 * @param height in CSS pixels from the beginning of the text
 */
function boxesBelow(doc: Node, height: number): Decoration[] {
  const decorations: Decoration[] = []
  let top = 0
  const leaveUndrawn = (node: Node, pos: number): boolean => {
    if (top <= height) return false
    decorations.push(Decoration.node(pos, pos + node.nodeSize, {}, { isUndrawn: true }))
    return true
  }
  doc.forEach((chapter, chapterPos) => {
    if (leaveUndrawn(chapter, chapterPos)) return
    chapter.forEach((section, offset) => {
      if (!leaveUndrawn(section, chapterPos + 1 + offset)) top += estimatedHeight(section)
    })
  })
  return decorations
}

function isUndrawn(decorations: readonly Decoration[]): boolean {
  return decorations.some(({ spec }) => (spec as { readonly isUndrawn?: boolean }).isUndrawn)
}

function stillUndrawn(tr: Transaction, before: DecorationSet): DecorationSet {
  const undrawn = before.map(tr.mapping, tr.doc)
  const asked = (tr.getMeta(key) as PosRange | undefined) ?? placeOf(tr)
  const { anchor, $head } = tr.selection
  /** The section of the caret; with everything selected, the end of the document. */
  const level = Math.min(SECTION_DEPTH, $head.depth + 1)
  const wanted = [
    ...(asked ? undrawn.find(asked.from, asked.to) : []),
    ...(tr.selectionSet
      ? [
          ...undrawn.find(anchor, anchor),
          ...undrawn.find($head.before(level) - BESIDE, $head.after(level) + BESIDE),
        ]
      : []),
  ]
  return wanted.length > 0 ? undrawn.remove(wanted) : undrawn
}

const SECTION_DEPTH = 2
/** A section's neighbour may be in the chapter beside its own: that many positions away. */
const BESIDE = 2

/** Before somebody is shown this place; where it is drawn already, nothing happens. */
export function drawAt(view: EditorView, pos: number): void {
  const undrawn = key.getState(view.state)
  if (undrawn && undrawn.find(pos, pos).length > 0) draw(view, { from: pos, to: pos })
}

function draw(view: EditorView, range: PosRange): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, range))
}

/** Where the first of them begins; a set lists chapters before the sections of an earlier one. */
function firstUndrawn(state: EditorState): number | undefined {
  const undrawn = key.getState(state)?.find() ?? []
  return undrawn.length > 0 ? Math.min(...undrawn.map(({ from }) => from)) : undefined
}

/** Where the content of the chapter ends that begins here, or holds the section that begins here. */
function chapterEnd(doc: Node, pos: number): number {
  return doc.resolve(pos + 1).end(1)
}
