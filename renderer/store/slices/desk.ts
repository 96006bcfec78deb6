/**
 * The desk's list: as many articles as somebody has scrolled to, of those that match the filter. Brought forward by what main
 * says has changed. Files that came or went without Quoin are looked for when somebody comes back to the window.
 */
import type { Bridge } from '../../../shared/contract/contract.ts'
import type { Refusal } from '../../../shared/result.ts'
import type { ArticleCard, DeskChange, Progress } from '../../../shared/contract/desk.ts'
import { oneAtATime } from '../oneAtATime.ts'

export interface DeskState {
  readonly deskName: string
  /** The first of those that match the filter, newest change first. */
  readonly articles: readonly ArticleCard[] | 'loading'
  /** How many match it, and how many there are. */
  readonly articlesFound: number
  readonly articlesTotal: number
  /** How far a desk is that is read for the first time. */
  readonly deskReading: Progress | null
  /** Why no article of this desk can be opened. */
  readonly whyShut: string | null
  readonly filter: string
  /** The archive is listed instead of what is worked on. */
  readonly isArchive: boolean
  /** The folder from which whatever comes into it is taken in. */
  readonly watchedFolder: string | null
}

export const NO_DESK: DeskState = {
  deskName: '',
  articles: 'loading',
  articlesFound: 0,
  articlesTotal: 0,
  deskReading: null,
  whyShut: null,
  filter: '',
  isArchive: false,
  watchedFolder: null,
}

export interface DeskActions {
  readonly setFilter: (words: string) => void
  readonly listArchive: (isArchive: boolean) => void
  /** Opens the first that matches the filter as it is by now. @returns whether there is one */
  readonly openFirst: () => Promise<boolean>
  /** Somebody has come near the end of what is listed. */
  readonly listMore: () => void
  /** The first articles that have these words in headline, file name or beginning. */
  readonly articlesLike: (words: string, most: number) => Promise<readonly ArticleCard[]>
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly get: () => DeskState
  readonly set: (change: Partial<DeskState>) => void
  readonly refused: (refusal: Refusal) => void
  readonly openArticle: (slug: string) => Promise<void>
}

export interface DeskList {
  readonly refresh: () => Promise<void>
  readonly changed: (change: DeskChange) => void
  readonly actions: DeskActions
}

/** Articles that are asked for at once: a few windows full. */
const AT_ONCE = 200

export function createDeskList({ bridge, get, set, refused, openArticle }: Ports): DeskList {
  let count = AT_ONCE
  let isListing = false
  let listed: Promise<void> = Promise.resolve()

  const refresh = oneAtATime(async () => {
    isListing = true
    const { filter, isArchive } = get()
    const answer = await bridge.calls['desk.list']({ words: filter, count, isArchive })
    isListing = false
    if (!answer.ok) {
      refused(answer)
      return
    }
    const { name, articles, found, total, reading = null, shut = null, watching = null } = answer.value
    set({
      deskName: name,
      articles,
      articlesFound: found,
      articlesTotal: total,
      deskReading: reading,
      whyShut: shut,
      watchedFolder: watching,
    })
  })
  const refreshed = (): Promise<void> => (listed = refresh(null))

  /** Puts the card of an article that is listed already where it belongs; others are for main to place. */
  function put(card: ArticleCard): boolean {
    const { articles, filter, isArchive } = get()
    if (isListing || articles === 'loading' || filter !== '') return false
    if ((card.isArchived ?? false) !== isArchive) return false
    if (!articles.some(({ slug }) => slug === card.slug)) return false
    set({ articles: withCard(articles, card) })
    return true
  }

  return {
    refresh: refreshed,
    changed({ card }) {
      if (!card || !put(card)) void refreshed()
    },
    actions: {
      setFilter(filter) {
        if (get().filter === filter) return
        count = AT_ONCE
        set({ filter })
        void refreshed()
      },
      listArchive(isArchive) {
        count = AT_ONCE
        set({ isArchive, filter: '' })
        void refreshed()
      },
      async openFirst() {
        await listed
        const { articles } = get()
        const first = articles === 'loading' ? undefined : articles[0]
        if (first) void openArticle(first.slug)
        return first !== undefined
      },
      listMore() {
        const { articles, articlesFound } = get()
        if (articles === 'loading' || isListing || articles.length >= articlesFound) return
        count = articles.length + AT_ONCE
        void refreshed()
      },
      async articlesLike(words, most) {
        const answer = await bridge.calls['desk.list']({ words, count: most, isArchive: false })
        return answer.ok ? answer.value.articles : []
      },
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
