/** Whether it is safe: what its windows were told last, and are told when it changes. */
import type { SaveState } from '../../shared/contract/article.ts'

export interface Saving {
  now(): SaveState
  tell(next: SaveState): void
  /** Everything is in the file, since then. */
  saved(at: Date): void
  /** The same as before others were at the file. */
  savedAsBefore(): void
}

/** @param at when the file was last changed */
export function createSaving(slug: string, at: Date, told: (state: SaveState) => void): Saving {
  let saved: SaveState = { slug, state: 'saved', at: at.toISOString() }
  let now: SaveState = saved

  function tell(next: SaveState): void {
    if (next.state === 'pending' && now.state === 'pending') return
    now = next
    told(next)
  }

  return {
    now: () => now,
    tell,
    saved(since) {
      saved = { slug, state: 'saved', at: since.toISOString() }
      tell(saved)
    },
    savedAsBefore: () => tell(saved),
  }
}
