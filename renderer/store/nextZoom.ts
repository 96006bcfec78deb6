/** The sizes that a browser offers, in per cent. */
const STEPS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const

/** @param direction one step larger, one smaller, or the usual size */
export function nextZoom(now: number, direction: -1 | 0 | 1): number {
  switch (direction) {
    case 0:
      return 100
    case 1:
      return STEPS.find((step) => step > now) ?? now
    case -1:
      return STEPS.findLast((step) => step < now) ?? now
  }
}
