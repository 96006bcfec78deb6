/** Handles at the very start and the very end of the tag in hand. */
import type { DrawnTag } from './drawnTags.ts'

export function handles(layer: HTMLElement, { pieces }: DrawnTag): readonly HTMLElement[] {
  const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)]
  if (!first || !last) return []
  return (['start', 'end'] as const).map((edge) => {
    const { left, right, top, bottom, startsAt } = edge === 'start' ? first : last
    const isAtLeft = (edge === 'start') === (startsAt === 'left')
    const handle = layer.ownerDocument.createElement('span')
    handle.className = 'handle'
    handle.dataset['edge'] = edge
    // On the side of the tag's box, not on its letters.
    handle.style.translate = `${isAtLeft ? left - BOX : right + BOX}px ${top}px`
    handle.style.height = `${bottom - top}px`
    return handle
  })
}

/** How far the middle of the box's line is from the words, in CSS pixels: `styles/tags.css`. */
const BOX = 0.5
