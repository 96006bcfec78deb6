/**
 * Threads show which tags belong to the one in hand. In one line they are stitches in the room above the words between two
 * tags; to another line they run in the margin, with a knot in its colour at each line where a tag of the frame is met. So no
 * thread crosses words, and none looks like the rule or the box of a tag.
 */
import type { Role } from '../../../shared/model/role.ts'
import type { DrawnTag } from './drawnTags.ts'
import { isSameLine, type LineBox } from './geometry.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Part of a tag in one line. */
interface Span extends LineBox {
  readonly tag: DrawnTag
}

export function threads(layer: HTMLElement, tags: readonly DrawnTag[]): SVGElement {
  const svg = layer.ownerDocument.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'threads')
  const draw = (kind: Role | 'bridge' | 'lane', path: string) => {
    const line = layer.ownerDocument.createElementNS(SVG, 'path')
    line.setAttribute('d', path)
    if (kind === 'bridge' || kind === 'lane') line.setAttribute('class', kind)
    else line.setAttribute('data-role', kind)
    svg.append(line)
  }
  const lines = linesOfText(tags)
  for (const line of lines) for (const [a, b] of neighbours(line)) drawStitches(draw, a, b)
  drawLane(draw, lines)
  return svg
}

type Draw = (kind: Role | 'bridge' | 'lane', path: string) => void

/** What the frame has in each line of text, from left to right; the lines from top to bottom. */
function linesOfText(tags: readonly DrawnTag[]): readonly (readonly Span[])[] {
  const spans = tags.flatMap((tag) => tag.pieces.flat().map((line): Span => ({ ...line, tag })))
  const lines: Span[][] = []
  for (const span of spans.toSorted((a, b) => a.top - b.top)) {
    const line = lines.find(([first]) => first !== undefined && isSameLine(first, span))
    if (line) line.push(span)
    else lines.push([span])
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left))
}

/** Spans of a line with words between them that are in neither. */
function neighbours(line: readonly Span[]): readonly (readonly [Span, Span])[] {
  return line.flatMap((span, index) => {
    const next = line[index + 1]
    return next && next.left - span.right > NEAR ? [[span, next] as const] : []
  })
}

function drawStitches(draw: Draw, a: Span, b: Span): void {
  const y = (a.gap.top + a.gap.bottom) / 2
  const kind = a.tag === b.tag ? 'bridge' : (a.tag.hand === 'held' ? b : a).tag.role
  draw(kind, `M${a.right + END} ${y} H${b.left - END}`)
}

/** Along the margin, when some tag shares no line with those that the held one shares lines with. */
function drawLane(draw: Draw, lines: readonly (readonly Span[])[]): void {
  const met = new Set<DrawnTag>()
  const stops = lines.filter((line) => {
    const isNew = line.some(({ tag }) => !met.has(tag)) && !line.some(({ tag }) => met.has(tag))
    for (const { tag } of line) met.add(tag)
    return isNew
  })
  if (stops.length < 2) return
  const [first, last] = [stops[0]?.[0], stops.at(-1)?.[0]]
  if (!first || !last) return
  draw('lane', `M${LANE} ${middleOf(first)} V${middleOf(last)}`)
  for (const line of stops) {
    const span = line.find(({ tag }) => tag.hand === 'linked') ?? line[0]
    if (span) draw(span.tag.role, `M${LANE} ${middleOf(span)} h0`)
  }
}

function middleOf({ top, bottom }: LineBox): number {
  return (top + bottom) / 2
}

/** In CSS pixels: words nearer than this need no thread; how far a thread keeps from its tags; where the margin's lane is. */
const NEAR = 20
const END = 4
const LANE = -8
