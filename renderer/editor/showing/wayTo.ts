/** How far to scroll. All figures are CSS pixels, from the top of the window down. */
import type { Place } from './place.ts'
import type { Room } from './freeRoom.ts'

/** Where the words are now: from the top of their first line to the bottom of it, and of the last. */
export interface Lines {
  readonly top: number
  readonly firstBottom: number
  readonly bottom: number
}

/** @returns what to add to `scrollTop`; 0 when the words are seen as they should be */
export function wayTo({ top, firstBottom, bottom }: Lines, room: Room, how: Place['how']): number {
  const height = room.bottom - room.top
  const isCaret = bottom === firstBottom
  if (how === 'stay' && !isCaret && bottom > room.top && top < room.bottom) return 0
  const fits = bottom - top <= height
  const end = fits ? bottom : firstBottom
  // The beginning of something long is of use with what follows it.
  const lowest = fits ? room.bottom : room.top + height / 2
  if (top >= room.top && end <= lowest) return 0
  const beyond = top < room.top ? top - room.top : end - lowest
  if (fits && Math.abs(beyond) < height / 2) return beyond
  return top - room.top - (fits ? Math.min(height / 3, height - (bottom - top)) : 0)
}
