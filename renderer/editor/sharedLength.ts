import type { PosRange } from '../../shared/document/tags.ts'

/** How many positions two tags have in common. */
export function sharedLength(some: readonly PosRange[], others: readonly PosRange[]): number {
  let shared = 0
  for (const a of some)
    for (const b of others) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
  return shared
}
