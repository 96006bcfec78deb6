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
    if (start && end) draw(role === 'content' ? held.role : role, thread(end, start))
  }
  return svg
}

/**
 * On one line a low bow from tag to tag. Over several lines the thread keeps off the words: it runs in the space above
 * the line to the margin, along it, and back in the space above the other line.
 */
function thread(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [middleOf(from), from.top - 1, Math.min(to.left + 22, middleOf(to)), to.top - 1]
  if (Math.abs(y1 - y2) < SAME_LINE) {
    const rise = Math.min(22, 12 + Math.abs(x2 - x1) / 24)
    return `M${x1} ${y1} C${x1} ${y1 - rise},${x2} ${y2 - rise},${x2} ${y2}`
  }
  const [above1, above2] = [y1 - RISE, y2 - RISE]
  const turn = above1 < above2 ? BEND : -BEND
  return [
    `M${x1} ${y1} Q${x1} ${above1} ${x1 - BEND} ${above1} H${MARGIN + BEND}`,
    `Q${MARGIN} ${above1} ${MARGIN} ${above1 + turn} V${above2 - turn} Q${MARGIN} ${above2} ${MARGIN + BEND} ${above2}`,
    `H${x2 - BEND} Q${x2} ${above2} ${x2} ${y2}`,
  ].join(' ')
}

/** In CSS pixels: how far boxes of one line may differ, how far above a line threads run, their bends, and the margin's lane. */
const SAME_LINE = 4
const RISE = 4
const BEND = 5
const MARGIN = -10

function bridge(from: Box, to: Box): string {
  const y = from.bottom - 1
  return Math.abs(from.top - to.top) < SAME_LINE
    ? `M${from.right} ${y} L${to.left} ${y}`
    : `M${from.right} ${y} C${from.right + 24} ${y + 6},${to.left - 24} ${to.bottom - 6},${to.left} ${to.bottom - 1}`
}
