/** Where a window opens: where it was, when that is still on a display, else in the middle of the first. */
import { z } from 'zod'

/** In the display's own pixels, as Electron counts them. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SavedWindow extends Box {
  readonly maximized: boolean
}

export const savedWindowParser: z.ZodType<SavedWindow> = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})

export const SMALLEST = { width: 900, height: 600 }
const USUAL = { width: 1440, height: 900 }
/** So much of a window must be on a display for people to get hold of it. */
const GRIP = 96

/**
 * @param saved where the last window was
 * @param displays the work areas, the first one first
 */
export function placeWindow(saved: SavedWindow | undefined, displays: readonly Box[]): Box {
  const area = (saved && displays.find((display) => canBeGrabbed(saved, display))) ?? displays[0]
  if (!area) return { x: 0, y: 0, ...USUAL }
  const { width, height } = saved ?? USUAL
  const size = {
    width: Math.min(Math.max(width, SMALLEST.width), area.width),
    height: Math.min(Math.max(height, SMALLEST.height), area.height),
  }
  if (saved && canBeGrabbed(saved, area)) return { x: saved.x, y: saved.y, ...size }
  return {
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
    ...size,
  }
}

/** Another window stands a little off the one before, as far as the display allows. */
export function besides(box: Box, displays: readonly Box[]): Box {
  const moved = { ...box, x: box.x + 28, y: box.y + 28 }
  return displays.some((display) => isWithin(moved, display)) ? moved : box
}

/**
 * Where the window would have to be opened to stand where it stands. On X11 the system puts a frame around what is asked for
 * and tells the place inside of it, so that a window would go down by a title bar at each start.
 *
 * @param asked where it was opened
 * @param settled where it was said to be once it was shown, before anybody moved it
 */
export function withoutFrame(now: Box, asked: Box, settled: Box): Box {
  const [dx, dy] = [settled.x - asked.x, settled.y - asked.y]
  const isFrame = [dx, dy].every((distance) => distance >= 0 && distance <= THICKEST_FRAME)
  return isFrame ? { ...now, x: now.x - dx, y: now.y - dy } : now
}

/** In pixels; a window that was put farther away was moved by the system on purpose. */
const THICKEST_FRAME = 64

/** Enough of the title bar is in sight. */
function canBeGrabbed(box: Box, display: Box): boolean {
  const seen = Math.min(box.x + box.width, display.x + display.width) - Math.max(box.x, display.x)
  return seen >= GRIP && box.y >= display.y - 8 && box.y <= display.y + display.height - GRIP
}

function isWithin(box: Box, display: Box): boolean {
  return (
    box.x >= display.x &&
    box.y >= display.y &&
    box.x + box.width <= display.x + display.width &&
    box.y + box.height <= display.y + display.height
  )
}
