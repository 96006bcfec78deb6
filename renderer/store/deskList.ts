/**
 * The desk's list: asked for once, and then brought forward by what main says has changed. Files
 * that came or went without Quoin are seen when somebody comes back to the window.
 */
import type { ArticleCard, Bridge, DeskChange, Notice } from '../../shared/ipc/contract.ts'
import type { WorkbenchState } from './workbench.ts'

type Listed = Pick<WorkbenchState, 'deskName' | 'articles' | 'whyShut'>

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly get: () => Listed
  readonly set: (change: Partial<Listed>) => void
  readonly add: (notice: Notice) => void
}

export interface DeskList {
  readonly refresh: () => Promise<void>
  readonly changed: (change: DeskChange) => void
}

export function createDeskList({ bridge, get, set, add }: Ports): DeskList {
  let listing: Promise<void> | undefined
  let isListedAgain = false

  async function list(): Promise<void> {
    const answer = await bridge.calls['desk.list'](null)
    if (answer.ok) {
      const { name, articles, shut = null } = answer.value
      set({ deskName: name, articles, whyShut: shut })
    } else add({ level: 'error', message: answer.message })
  }

  /** One at a time, and once more when somebody asked meanwhile. */
  function listOnce(): Promise<void> {
    isListedAgain = listing !== undefined
    listing ??= list().finally(() => {
      listing = undefined
      if (isListedAgain) void listOnce()
    })
    return listing
  }

  function put(card: ArticleCard): void {
    const { articles } = get()
    if (articles !== 'loading') set({ articles: withCard(articles, card) })
    // A list that is on its way may have been read before there was this one.
    if (listing) void listOnce()
  }

  return {
    refresh: listOnce,
    changed({ card }) {
      if (card) put(card)
      else void listOnce()
    },
  }
}

/** The newest change first, as main lists them: what is told of an article is not always a change of today. */
function withCard(articles: readonly ArticleCard[], card: ArticleCard): readonly ArticleCard[] {
  const others = articles.filter(({ slug }) => slug !== card.slug)
  const place = others.findIndex(
    ({ changedAt, slug }) => changedAt < card.changedAt || (changedAt === card.changedAt && slug > card.slug),
  )
  return place < 0 ? [...others, card] : others.toSpliced(place, 0, card)
}
