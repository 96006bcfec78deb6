/**
 * Draws a long article bit by bit: what the window shows at once, the rest while the browser is idle, whatever comes near the
 * window before its turn. So opening costs what one sees, and a second later everything is in the page. A section that
 * holds an end of the selection is always drawn, and those beside the caret, where a key may take it.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'
import { watchNearby } from './watchNearby.ts'
import { drawnSection, estimatedHeight, undrawnSection } from './sectionViews.ts'
import { whenIdle } from './whenIdle.ts'

/** Sections drawn in one go when idle. */
const AT_A_TIME = 6

const key = new PluginKey<DecorationSet>('undrawn')

export function drawingPlugin(): Plugin<DecorationSet> {
  const nearby = watchNearby()
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, sectionsBelow(doc, window.innerHeight)),
      apply: (tr, undrawn) => (undrawn === DecorationSet.empty ? undrawn : stillUndrawn(tr, undrawn)),
    },
    props: {
      decorations: (state) => key.getState(state),
      nodeViews: {
        section: (node, _view, getPos, decorations) =>
          isUndrawn(decorations)
            ? undrawnSection(node, isUndrawn, nearby, getPos)
            : drawnSection(node, isUndrawn),
      },
    },
    view: (view) => {
      nearby.start((pos) => draw(view, { from: pos, to: pos }))
      const idle = whenIdle(() => {
        const next = view.isDestroyed ? undefined : key.getState(view.state)?.find()[0]
        if (next) draw(view, someFrom(view.state.doc, next.from))
        return next !== undefined
      })
      return {
        destroy: () => {
          idle.stop()
          nearby.stop()
        },
      }
    },
  })
}

/** The sections that begin further down than this, in CSS pixels from the beginning of the text. */
function sectionsBelow(doc: Node, height: number): Decoration[] {
  const decorations: Decoration[] = []
  let top = 0
  doc.forEach((section, offset) => {
    if (top > height)
      decorations.push(Decoration.node(offset, offset + section.nodeSize, {}, { isUndrawn: true }))
    else top += estimatedHeight(section)
  })
  return decorations
}

function isUndrawn(decorations: readonly Decoration[]): boolean {
  return decorations.some(({ spec }) => (spec as { readonly isUndrawn?: boolean }).isUndrawn)
}

function stillUndrawn(tr: Transaction, before: DecorationSet): DecorationSet {
  const undrawn = before.map(tr.mapping, tr.doc)
  const asked = tr.getMeta(key) as PosRange | undefined
  const { anchor, $head } = tr.selection
  const wanted = [
    ...(asked ? undrawn.find(asked.from, asked.to) : []),
    ...(tr.selectionSet
      ? [...undrawn.find(anchor, anchor), ...undrawn.find($head.before(1) - 1, $head.after(1) + 1)]
      : []),
  ]
  return wanted.length > 0 ? undrawn.remove(wanted) : undrawn
}

function draw(view: EditorView, range: PosRange): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, range))
}

/** The positions of a few sections, from the one that begins here. */
function someFrom(doc: Node, from: number): PosRange {
  const index = doc.resolve(from).index(0)
  const some = doc.children.slice(index, index + AT_A_TIME)
  return { from, to: some.reduce((to, section) => to + section.nodeSize, from) - 1 }
}
