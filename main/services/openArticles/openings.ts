/**
 * Which articles are being opened, noted where a crash cannot take it. An article whose note is still there stalled or killed
 * what opened it: it is not opened by itself again, neither when the window is loaded anew nor at the next start, so that no
 * article can lock anybody out of the desk. Whoever chooses it may try.
 */
import type { WindowId } from '../../authority/notify.ts'

export interface Openings {
  /** A window is about to show this article. */
  begin(slug: string, window: WindowId): void
  /** The window has drawn and read it and answers. */
  answered(slug: string, window: WindowId): void
  /** The window's page died. @returns the article that must not be opened in it again, if it is one's doing */
  died(window: WindowId): string | undefined
  isSuspect(slug: string): boolean
}

export interface OpeningsPorts {
  readonly noted: () => readonly string[]
  /** On disk when it returns. */
  readonly note: (slugs: readonly string[]) => void
  /** Milliseconds that only ever grow. */
  readonly elapsed: () => number
}

/** An article that was shown and answered may have been innocent of one death, not of two in a short while. */
const SHORT_WHILE = 10 * 60_000

export function createOpenings({ noted, note, elapsed }: OpeningsPorts): Openings {
  /** What each window shows, and whether it has answered since. */
  const shown = new Map<WindowId, { readonly slug: string; readonly hasAnswered: boolean }>()
  const deaths = new Map<string, number>()

  const add = (slug: string): void => {
    if (!noted().includes(slug)) note([...noted(), slug])
  }
  const remove = (slug: string): void => {
    if (noted().includes(slug)) note(noted().filter((each) => each !== slug))
  }

  return {
    begin(slug, window) {
      const before = shown.get(window)
      shown.set(window, { slug, hasAnswered: false })
      add(slug)
      // Whoever can ask for another has not been stopped by it.
      if (before && before.slug !== slug) remove(before.slug)
    },
    answered(slug, window) {
      if (shown.get(window)?.slug === slug) shown.set(window, { slug, hasAnswered: true })
      remove(slug)
    },
    died(window) {
      const article = shown.get(window)
      shown.delete(window)
      if (!article) return undefined
      const { slug, hasAnswered } = article
      const before = deaths.get(slug)
      deaths.set(slug, elapsed())
      const isAgain = before !== undefined && elapsed() - before < SHORT_WHILE
      if (hasAnswered && !isAgain) return undefined
      add(slug)
      return slug
    },
    isSuspect: (slug) => noted().includes(slug),
  }
}
