/**
 * The articles that are open in this window: the one that is shown, and the last ones that were. They stay in step with the
 * authority, so that whoever comes back finds history, caret and place as they were, and what could not be sent yet is
 * not lost with a change of article.
 */
import type { OpenedArticle, SaveState, Steps } from '../../shared/contract/article.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { OpenDesk } from './articleDesk.ts'

export interface OpenArticles {
  /** The one that is shown. */
  readonly current: () => OpenDesk | undefined
  /** One opening after the other; of several asked for at once the last. */
  readonly open: (slug: string) => Promise<void>
  readonly receive: (steps: Steps) => void
  readonly saving: (saving: SaveState) => void
  /** Its steps fit no article any more: what is open of it is let go and opened anew. */
  readonly openAnew: (desk: OpenDesk) => Promise<void>
  /** There is no such article any more: what is open of it is let go. @returns whether it was shown */
  readonly letGo: (slug: string) => Promise<boolean>
  /** The same for what is open of this article, if it is. */
  readonly reopen: (slug: string) => Promise<void>
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  /** What was asked for last, as the views know it. */
  readonly opening: () => string | null
  readonly setOpening: (slug: string | null) => void
  readonly make: (opened: OpenedArticle) => OpenDesk
  /** Null when nothing is shown. */
  readonly show: (desk: OpenDesk | null, saving?: SaveState) => void
  readonly failed: (message: string) => void
}

/** Articles that are kept beside the one that is shown, and what they may hold together, in positions. */
const MOST_KEPT = 8
const LARGEST_KEPT = 4_000_000

export function createOpenArticles(ports: Ports): OpenArticles {
  const { bridge, opening, setOpening, make, show, failed } = ports
  let current: OpenDesk | undefined
  /** The one that was left last is last. */
  let others: readonly OpenDesk[] = []
  const savings = new Map<string, SaveState>()
  /** Opened again before it is closed, an article would be closed under the hands of whoever opened it. */
  const closing = new Map<string, Promise<void>>()
  let openings: Promise<void> = Promise.resolve()

  const find = (slug: string) => [current, ...others].find((desk) => desk?.slug === slug)

  function leave(): void {
    if (!current) return
    current.park()
    others = [...others, current]
    current = undefined
    forgetOldest()
  }

  function forgetOldest(): void {
    const size = others.reduce((sum, desk) => sum + desk.state().doc.content.size, 0)
    const isTooMuch = others.length > MOST_KEPT || (size > LARGEST_KEPT && others.length > 1)
    const oldest = isTooMuch ? others.find((desk) => desk.isSettled()) : undefined
    if (!oldest) return
    others = others.filter((desk) => desk !== oldest)
    savings.delete(oldest.slug)
    void close(oldest)
  }

  function close(desk: OpenDesk): Promise<void> {
    const { slug } = desk
    const closed = desk.close().finally(() => {
      if (closing.get(slug) === closed) closing.delete(slug)
    })
    closing.set(slug, closed)
    return closed
  }

  async function open(slug: string): Promise<void> {
    if (current?.slug === slug) {
      setOpening(null)
      current.focus()
      return
    }
    const kept = find(slug)
    // Not among those of which the oldest is let go.
    others = others.filter((desk) => desk !== kept)
    leave()
    if (kept) {
      current = kept
      kept.resume()
      show(kept, savings.get(slug))
      return
    }
    await closing.get(slug)
    const answer = await bridge.calls['article.open']({ slug })
    // For the bench, and for the browser's own recordings: from here on the time is the window's.
    performance.mark('article.answered')
    if (opening() !== slug) {
      if (answer.ok) await bridge.calls['article.close']({ slug })
      return
    }
    if (!answer.ok) {
      setOpening(null)
      show(null)
      failed(answer.message)
      return
    }
    savings.set(slug, answer.value.saving)
    current = make(answer.value)
    show(current, answer.value.saving)
  }

  function ask(slug: string): Promise<void> {
    setOpening(slug)
    // One that failed is no reason to open no other.
    openings = openings.catch(() => undefined).then(() => (opening() === slug ? open(slug) : undefined))
    return openings
  }

  /** @returns whether it was shown */
  async function letGo(desk: OpenDesk): Promise<boolean> {
    others = others.filter((each) => each !== desk)
    const wasShown = current === desk
    if (wasShown) {
      current = undefined
      show(null)
    }
    await close(desk)
    return wasShown
  }

  async function openAnew(desk: OpenDesk): Promise<void> {
    // It is being let go already, and what was opened instead must not be closed with it.
    if (desk !== current && !others.includes(desk)) return
    if (await letGo(desk)) await ask(desk.slug)
  }

  return {
    current: () => current,
    open: ask,
    receive: (steps) => find(steps.slug)?.receive(steps),
    saving: (saving) => {
      if (find(saving.slug)) savings.set(saving.slug, saving)
    },
    openAnew,
    async letGo(slug) {
      const desk = find(slug)
      return desk ? letGo(desk) : false
    },
    async reopen(slug) {
      const desk = find(slug)
      if (desk) await openAnew(desk)
    },
  }
}
