/** Dragging in the overlay: a badge onto another tag links the two; a handle moves an edge, by words or, with Alt, by characters. */
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { placesOf, type PosRange } from '../../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn } from '../../../shared/document/wholeParagraph.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import { wordAt } from '../../../shared/text/words.ts'
import { linkTags } from '../commands/link.ts'
import { setEdge, type Edge } from '../commands/moveEdge.ts'
import { idInHand } from '../state/tagInHand.ts'
import { say } from '../saying.ts'

export function startDrag(view: EditorView, layer: HTMLElement, event: PointerEvent): void {
  const grip = event.target
  if (event.button !== 0 || !(grip instanceof HTMLElement)) return
  const { for: badgeId, edge } = grip.dataset
  const drop = badgeId === undefined ? edgeDrop(view, edge) : linkDrop(view, badgeId)
  if (!drop) return
  event.preventDefault()
  grip.setPointerCapture(event.pointerId)
  grip.classList.add('dragged')
  layer.classList.add('dragging')
  const pull = badgeId === undefined ? edgePreview(view, edge) : pulledThread(layer, event)
  const move = (moved: PointerEvent) => pull(moved)
  grip.addEventListener('pointermove', move)
  const end = (done: PointerEvent) => {
    grip.removeEventListener('pointermove', move)
    grip.removeEventListener('pointerup', end)
    grip.removeEventListener('pointercancel', end)
    layer.classList.remove('dragging')
    grip.classList.remove('dragged')
    layer.querySelector('.pulled')?.remove()
    CSS.highlights.delete(PREVIEW)
    if (done.type === 'pointerup') drop(done)
    view.focus()
  }
  grip.addEventListener('pointerup', end)
  grip.addEventListener('pointercancel', end)
}

/** A thread from where the badge was taken to the pointer. */
function pulledThread(layer: HTMLElement, from: PointerEvent): (to: PointerEvent) => void {
  const origin = layer.getBoundingClientRect()
  const line = layer.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path')
  line.setAttribute('class', 'pulled')
  layer.querySelector('.threads')?.append(line)
  const point = ({ clientX, clientY }: PointerEvent) => `${clientX - origin.left} ${clientY - origin.top}`
  return (to) => line.setAttribute('d', `M${point(from)} L${point(to)}`)
}

function linkDrop(view: EditorView, badgeId: string): (event: PointerEvent) => void {
  return ({ clientX, clientY }) => {
    const under = view.dom.ownerDocument.elementsFromPoint(clientX, clientY)
    for (const element of under) {
      const id =
        element instanceof HTMLElement ? (element.dataset['tag'] ?? element.dataset['for']) : undefined
      if (id !== undefined && id !== badgeId && linkTags(badgeId, id)(view.state, view.dispatch)) return
    }
  }
}

function edgeDrop(view: EditorView, edge: string | undefined): ((event: PointerEvent) => void) | undefined {
  if (edge !== 'start' && edge !== 'end') return undefined
  return (event) => {
    const wanted = edgeWanted(view, edge, event)
    if (!wanted) return
    const { piece, target } = wanted
    const caret = edge === 'start' ? piece.from : piece.to
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, caret)))
    if (setEdge(edge, target)(view.state, view.dispatch) || target === caret) return
    view.dispatch(say(view.state.tr, 'An edge stays in its paragraph, and its start before its end.'))
  }
}

const PREVIEW = 'edge-preview'

/** Marks the words that the tag would have if the edge were let go here. */
function edgePreview(view: EditorView, edge: string | undefined): (event: PointerEvent) => void {
  return (event) => {
    const wanted = edge === 'start' || edge === 'end' ? edgeWanted(view, edge, event) : undefined
    if (!wanted) return
    const { piece, target } = wanted
    const [from, to] = edge === 'start' ? [target, piece.to] : [piece.from, target]
    CSS.highlights.delete(PREVIEW)
    if (from < to) CSS.highlights.set(PREVIEW, new Highlight(rangeOf(view, from, to)))
  }
}

function rangeOf(view: EditorView, from: number, to: number): Range {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = view.dom.ownerDocument.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** The piece whose edge is dragged, and where the edge would be put. */
function edgeWanted(
  view: EditorView,
  edge: Edge,
  { clientX, clientY, altKey }: PointerEvent,
): { readonly piece: PosRange; readonly target: number } | undefined {
  const found = view.posAtCoords({ left: clientX, top: clientY })
  const id = idInHand(view.state)
  const places = id === null ? [] : placesOf(view.state.doc, id)
  const piece = edge === 'start' ? places[0] : places.at(-1)
  return found && piece ? { piece, target: snapped(view, found.pos, edge, altKey) } : undefined
}

function snapped(view: EditorView, pos: number, edge: Edge, byCharacter: boolean): number {
  const paragraph = paragraphAt(view.state.doc, pos)
  if (!paragraph) return pos
  const { text } = paragraph
  const offset = offsetIn(paragraph, pos)
  const word = byCharacter ? undefined : wordAt(text, offset)
  const whole = word ?? snapToGraphemes(text, { start: offset, end: offset })
  return edge === 'start' ? posIn(paragraph, whole.start, 1) : posIn(paragraph, whole.end, -1)
}
