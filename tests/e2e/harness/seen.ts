/**
 * What an eye sees of some words in the galley. A test that asks the selection and not the screen does not notice that find
 * goes to words far below the window, or that a card lies over the quote it asks about.
 *
 * Words count as seen when every box of theirs lies inside the galley's scroller, what the page shows at several points of
 * each box is the text and neither card nor bar nor notice, no thread or badge crosses the letters, and ink and
 * paper differ by 4.5 to 1.
 */
import type { Page } from '@playwright/test'

export interface Wanted {
  /** Words of the galley; where they stand several times, one place that is seen will do. */
  readonly words?: string
  /** A selector: all that its elements say, as of a tag in several pieces. */
  readonly within?: string
  /** The selected words. */
  readonly selected?: boolean
  /** Of words that are taller than the window, the first line. */
  readonly part?: 'all' | 'beginning'
  /** Badges and threads of the frame in hand may lie over the words. */
  readonly mayBeCrossed?: boolean
}

export const SEEN = 'seen'

/** @returns `seen`, or in a few words why not */
export function seen(page: Page, wanted: Wanted): Promise<string> {
  return page.evaluate(look, wanted)
}

/** Runs in the page, so it may use nothing from outside its own body. */
function look({ words, within, selected = false, part = 'all', mayBeCrossed = false }: Wanted): string {
  interface Stretch {
    readonly node: Text
    readonly from: number
    readonly to: number
  }
  const scroller = document.querySelector('.galley-scroller')
  const galley = document.querySelector('.ProseMirror')
  if (!scroller || !galley) return 'no galley'

  const textsIn = (root: Element): readonly Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    return texts
  }

  const placesOf = (said: string): readonly (readonly Stretch[])[] => {
    const places: Stretch[][] = []
    for (const paragraph of galley.querySelectorAll('p')) {
      const texts = textsIn(paragraph)
      const whole = texts.map(({ data }) => data).join('')
      for (let at = whole.indexOf(said); at >= 0; at = whole.indexOf(said, at + 1)) {
        let before = 0
        places.push(
          texts.flatMap((node) => {
            const start = before
            before += node.length
            const from = Math.max(0, at - start)
            const to = Math.min(node.length, at + said.length - start)
            return from < to ? [{ node, from, to }] : []
          }),
        )
      }
    }
    return places
  }

  const boxesOf = ({ node, from, to }: Stretch): readonly DOMRect[] => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  }

  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  /** Red, green, blue and opacity, each from 0 to 1. */
  const parts = (colour: string): readonly [number, number, number, number] => {
    if (!paint) throw new RangeError('no canvas')
    paint.clearRect(0, 0, 1, 1)
    paint.fillStyle = colour
    paint.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = paint.getImageData(0, 0, 1, 1).data
    return [r / 255, g / 255, b / 255, a / 255]
  }
  type Colour = readonly [number, number, number]
  const over = (colour: string, under: Colour): Colour => {
    const [r, g, b, a] = parts(colour)
    return [r * a + under[0] * (1 - a), g * a + under[1] * (1 - a), b * a + under[2] * (1 - a)]
  }
  const paperOf = (element: Element): Colour => {
    const layers: string[] = []
    for (let each: Element | null = element; each; each = each.parentElement)
      layers.push(getComputedStyle(each).backgroundColor)
    return layers.reduceRight<Colour>((under, layer) => over(layer, under), [1, 1, 1])
  }
  const luminance = (colour: Colour): number => {
    const [r = 0, g = 0, b = 0] = colour.map((each) =>
      each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrastOf = (element: Element): number => {
    const paper = paperOf(element)
    const ink = over(getComputedStyle(element).color, paper)
    const [light = 1, dark = 0] = [luminance(ink), luminance(paper)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  const nameOf = (element: Element | null): string =>
    element?.closest('[aria-label], [class]')?.getAttribute('aria-label')?.concat(' over it') ??
    `${element?.className || element?.localName || 'nothing'} over it`

  /** Where letters are in a line's box: not in the room above and below them. */
  const letters = ({ left, right, top, height }: DOMRect) => ({
    left,
    right,
    top: top + height * 0.2,
    bottom: top + height * 0.85,
  })
  const isCrossed = (box: DOMRect): string | undefined => {
    const { left, right, top, bottom } = letters(box)
    for (const badge of document.querySelectorAll('.overlay .badge')) {
      const over = badge.getBoundingClientRect()
      if (over.left < right - 1 && over.right > left + 1 && over.top < bottom && over.bottom > top)
        return `badge ${badge.textContent} over it`
    }
    for (const thread of document.querySelectorAll<SVGPathElement>('.overlay .threads path')) {
      const origin = thread.ownerSVGElement?.getBoundingClientRect()
      const length = thread.getTotalLength()
      for (let at = 0; origin && at <= length; at += 3) {
        const { x, y } = thread.getPointAtLength(at)
        const [px, py] = [origin.left + x, origin.top + y]
        if (px > left && px < right && py > top && py < bottom) return 'a thread over it'
      }
    }
    return undefined
  }

  const room = scroller.getBoundingClientRect()
  const bounds = {
    top: Math.max(room.top, 0),
    bottom: Math.min(room.top + scroller.clientHeight, innerHeight),
    left: Math.max(room.left, 0),
    right: Math.min(room.left + scroller.clientWidth, innerWidth),
  }
  const judge = (element: Element, box: DOMRect): string | undefined => {
    if (box.top < bounds.top - 1 || box.bottom > bounds.bottom + 1)
      return `at ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${Math.round(bounds.top)} to ${Math.round(bounds.bottom)}`
    if (box.left < bounds.left - 1 || box.right > bounds.right + 1) return 'cut at the side'
    for (const x of [0.04, 0.25, 0.5, 0.75, 0.96]) {
      for (const y of [0.25, 0.5, 0.75]) {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
        // A handle is a line as thin as a caret, in a grip that nobody sees; badges are looked at with the threads.
        const isText = hit !== null && galley.contains(hit)
        if (!isText && hit?.matches('.overlay *') !== true) return nameOf(hit)
      }
    }
    const contrast = contrastOf(element)
    if (contrast < 4.5) return `contrast ${contrast.toFixed(2)}`
    return mayBeCrossed ? undefined : isCrossed(box)
  }

  const selection = getSelection()
  const chosen = selected && selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined
  const inRange = (range: Range): readonly Stretch[] =>
    textsIn(galley).flatMap((node) => {
      if (!range.intersectsNode(node)) return []
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.length
      return from < to ? [{ node, from, to }] : []
    })
  const places = chosen
    ? [inRange(chosen)]
    : words === undefined
      ? [
          [...document.querySelectorAll(within ?? 'p')].flatMap((element) =>
            textsIn(element).map((node) => ({ node, from: 0, to: node.length })),
          ),
        ]
      : placesOf(words)
  let why = 'not in the galley'
  for (const stretches of places) {
    const boxes = stretches.flatMap((stretch) =>
      boxesOf(stretch).map((box) => ({ element: stretch.node.parentElement ?? galley, box })),
    )
    const first = boxes[0]
    if (!first) continue
    const judged = part === 'all' ? boxes : boxes.filter(({ box }) => box.top < first.box.bottom - 4)
    const complaint = judged.flatMap(({ element, box }) => judge(element, box) ?? [])[0]
    if (complaint === undefined) return 'seen'
    why = complaint
  }
  return why
}
