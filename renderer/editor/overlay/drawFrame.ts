/** Draws the frame of the tag in hand into the overlay. */
import type { EditorView } from 'prosemirror-view'
import type { Role } from '../../../shared/document/schema.ts'
import { placesOf } from '../../../shared/document/tags.ts'
import { linkedIds, roleOfRecord, tagOf } from '../links.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand } from '../plugins/tagInHand.ts'
import { boxesOf, middleOf, type Box } from './geometry.ts'

const LETTERS: Readonly<Record<Role, string>> = { content: 'Q', cue: 'C', source: 'S' }
const SVG = 'http://www.w3.org/2000/svg'

interface DrawnTag {
  readonly id: string
  readonly role: Role
  /** The boxes of each piece. */
  readonly pieces: readonly (readonly Box[])[]
}

export function drawFrame(view: EditorView, layer: HTMLElement): void {
  layer.replaceChildren()
  const id = idInHand(view.state)
  const held = id === null ? undefined : drawnTag(view, layer, id)
  if (!held) return
  const linked = linkedIds(recordsOf(view.state), held.id).flatMap(
    (other) => drawnTag(view, layer, other) ?? [],
  )
  layer.append(threads(layer, held, linked), ...badges(layer, [held, ...linked]), ...handles(layer, held))
}

function drawnTag(view: EditorView, layer: HTMLElement, id: string): DrawnTag | undefined {
  const tag = tagOf(recordsOf(view.state), id)
  const role = tag && roleOfRecord(tag)
  const origin = layer.getBoundingClientRect()
  const pieces = placesOf(view.state.doc, id).map((place) => boxesOf(view, place, origin))
  return role && pieces.some((boxes) => boxes.length > 0) ? { id, role, pieces } : undefined
}

function badges(layer: HTMLElement, tags: readonly DrawnTag[]): readonly HTMLElement[] {
  return tags.flatMap(({ id, role, pieces }) => {
    const box = pieces[0]?.[0]
    if (!box) return []
    const badge = layer.ownerDocument.createElement('span')
    badge.className = 'badge'
    badge.dataset['role'] = role
    badge.dataset['for'] = id
    badge.textContent = LETTERS[role]
    badge.style.translate = `${box.left}px ${box.top}px`
    return [badge]
  })
}

/** Handles at the very start and the very end of the tag in hand. */
function handles(layer: HTMLElement, { pieces }: DrawnTag): readonly HTMLElement[] {
  const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)]
  if (!first || !last) return []
  return (['start', 'end'] as const).map((edge) => {
    const box = edge === 'start' ? first : last
    const handle = layer.ownerDocument.createElement('span')
    handle.className = 'handle'
    handle.dataset['edge'] = edge
    handle.style.translate = `${edge === 'start' ? box.left : box.right}px ${box.top}px`
    handle.style.height = `${box.bottom - box.top}px`
    return handle
  })
}

function threads(layer: HTMLElement, held: DrawnTag, linked: readonly DrawnTag[]): SVGElement {
  const svg = layer.ownerDocument.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'threads')
  const draw = (kind: string, path: string) => {
    const line = layer.ownerDocument.createElementNS(SVG, 'path')
    line.setAttribute('d', path)
    line.setAttribute(kind === 'bridge' ? 'class' : 'data-role', kind)
    svg.append(line)
  }
  for (const [index, boxes] of held.pieces.entries()) {
    const [from, to] = [boxes.at(-1), held.pieces[index + 1]?.[0]]
    if (from && to) draw('bridge', bridge(from, to))
  }
  const start = held.pieces[0]?.[0]
  for (const { role, pieces } of linked) {
    const end = pieces[0]?.[0]
    if (start && end) draw(role === 'content' ? held.role : role, arc(end, start))
  }
  return svg
}

/** A low bow from the top of one box to the top of the other. */
function arc(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [middleOf(from), from.top - 1, to.left + 22, to.top - 1]
  const rise = Math.min(22, 12 + Math.abs(x2 - x1) / 24)
  return `M${x1} ${y1} C${x1} ${y1 - rise},${x2} ${y2 - rise},${x2} ${y2}`
}

function bridge(from: Box, to: Box): string {
  const y = from.bottom - 1
  return Math.abs(from.top - to.top) < 4
    ? `M${from.right} ${y} L${to.left} ${y}`
    : `M${from.right} ${y} C${from.right + 24} ${y + 6},${to.left - 24} ${to.bottom - 6},${to.left} ${to.bottom - 1}`
}
