/** What somebody looks for over the whole desk, and what was found. It is all there again when one comes back from an article. */
import type { Bridge } from '../../../shared/contract/contract.ts'
import type { Refusal } from '../../../shared/result.ts'
import type { Found, Hit, Sought } from '../../../shared/contract/desk.ts'
import type { ExportFormat } from '../../../shared/exportFormats.ts'
import { oneAtATime } from '../oneAtATime.ts'

export interface SearchState {
  readonly query: Sought
  /** Null while nothing is looked for. */
  readonly found: Found | null
  /** The row that was gone to last. */
  readonly foundId: string | null
}

export const NO_QUERY: Sought = {
  words: '',
  within: 'anywhere',
  type: null,
  sourceId: null,
  state: 'any',
  since: 'ever',
}
export const NO_SEARCH: SearchState = { query: NO_QUERY, found: null, foundId: null }

export interface SearchActions {
  readonly search: (change: Partial<Sought>) => void
  /** Somebody has come near the end of what was found. */
  readonly findMore: () => void
  /** Writes all that was found into a folder. */
  readonly exportFound: (format: ExportFormat) => Promise<void>
  /** Leads to an article, or to a place in it. @param rowId the row of the list that says so */
  readonly goToFound: (rowId: string, slug: string, hit?: Hit) => Promise<void>
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly get: () => SearchState
  readonly set: (change: Partial<SearchState>) => void
  readonly refused: (refusal: Refusal) => void
  readonly openArticle: (slug: string) => Promise<void>
  /** In the article that is open. */
  readonly takeInHand: (tagId: string) => void
  readonly showWords: (words: string, at: number) => void
}

export interface Search {
  readonly actions: SearchActions
  /** Articles have changed. */
  readonly again: () => void
}

/** Articles that are asked for at once. */
const AT_ONCE = 40
const MOST = 1_000

/** Whether anything is asked for, and not merely everything. */
export function isAsked({ words, type, sourceId, state, since }: Sought): boolean {
  return words.trim() !== '' || type !== null || sourceId !== null || state !== 'any' || since !== 'ever'
}

export function createSearch(ports: Ports): Search {
  const { bridge, get, set, refused, openArticle, takeInHand, showWords } = ports
  let count = AT_ONCE

  const finding = oneAtATime(async () => {
    const { query } = get()
    if (!isAsked(query)) {
      set({ found: null })
      return
    }
    const answer = await bridge.calls['desk.find']({ ...query, count })
    if (!answer.ok) refused(answer)
    // What was asked for meanwhile is answered next.
    else if (get().query === query) set({ found: answer.value })
  })
  const find = (): void => void finding(null)

  return {
    again: find,
    actions: {
      search(change) {
        count = AT_ONCE
        set({ query: { ...get().query, ...change }, foundId: null })
        find()
      },
      findMore() {
        const { found } = get()
        if (!found || found.articles.length >= found.total || count >= MOST) return
        if (found.articles.length < count) return
        count = Math.min(MOST, count + AT_ONCE)
        find()
      },
      async exportFound(format) {
        const answer = await bridge.calls['folders.export']({ sought: get().query, format })
        if (!answer.ok) refused(answer)
      },
      async goToFound(rowId, slug, hit) {
        set({ foundId: rowId })
        await openArticle(slug)
        const [mark] = hit?.marked ?? []
        if (hit?.tagId !== undefined) takeInHand(hit.tagId)
        else if (hit?.at !== undefined && mark) showWords(hit.context.slice(mark.start, mark.end), hit.at)
      },
    },
  }
}
