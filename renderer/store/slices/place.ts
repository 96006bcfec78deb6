/** Where one is in the window: in an article, among the sources of the desk, searching it. What was chosen there is there again later. */
import type { Place } from '../../../shared/commands.ts'
import type { OpenDesk } from '../articleDesk.ts'
import { focusPane, paneElement } from '../panes.ts'

export interface PlaceState {
  readonly place: Place
  /** Which of its lists the inspector shows: whoever reads comments reads those of the next article, too. */
  readonly inspectorTab: InspectorTab
  /** The entry of the directory that is shown. */
  readonly entryId: string | null
  /** A new one is about to be made. */
  readonly isNewEntry: boolean
  /** What the list of sources is filtered by. */
  readonly sourcesFilter: string
  readonly sourcesOnly: SourcesOnly
}

export const SOURCES_ONLY = [
  'all',
  'people',
  'bodies',
  'documents',
  'unnamed',
  'twins',
  'unused',
  'merged',
] as const
export type SourcesOnly = (typeof SOURCES_ONLY)[number]

export const INSPECTOR_TABS = ['quotes', 'sources', 'comments'] as const
type InspectorTab = (typeof INSPECTOR_TABS)[number]

export const FIRST_PLACE: PlaceState = {
  place: 'article',
  inspectorTab: 'quotes',
  entryId: null,
  isNewEntry: false,
  sourcesFilter: '',
  sourcesOnly: 'all',
}

export interface PlaceActions {
  readonly goTo: (place: Place) => void
  readonly showTab: (tab: InspectorTab) => void
  readonly showEntry: (id: string | null) => void
  /** Asks what a new entry is called. */
  readonly beginEntry: () => void
  readonly filterSources: (change: { readonly words?: string; readonly only?: SourcesOnly }) => void
  /** Leads to a quote in its article. */
  readonly showQuote: (slug: string, quoteId: string) => Promise<void>
  /** Back to what the place is about: the text, or the list of sources. */
  readonly focusGalley: () => void
}

interface Ports {
  readonly get: () => PlaceState
  readonly set: (change: Partial<PlaceState>) => void
  readonly current: () => OpenDesk | undefined
  readonly openArticle: (slug: string) => Promise<void>
  readonly takeInHand: (tagId: string) => void
  /** Another place than an article is about to be looked at. */
  readonly onLeaving: (place: Exclude<Place, 'article'>) => void
}

export function placeActions({ get, set, current, openArticle, takeInHand, onLeaving }: Ports): PlaceActions {
  function goTo(place: Place): void {
    if (get().place === place) return
    // Where one is in the text is read off the page, while it is there.
    if (place !== 'article') current()?.park()
    set({ place, isNewEntry: false })
    if (place !== 'article') onLeaving(place)
  }
  return {
    goTo,
    showTab: (inspectorTab) => set({ inspectorTab }),
    showEntry: (entryId) => {
      set({ entryId, isNewEntry: false })
      if (entryId !== null) goTo('sources')
    },
    beginEntry: () => set({ isNewEntry: true }),
    filterSources: ({ words, only }) =>
      set({
        ...(words === undefined ? {} : { sourcesFilter: words }),
        ...(only === undefined ? {} : { sourcesOnly: only }),
      }),
    async showQuote(slug, quoteId) {
      await openArticle(slug)
      takeInHand(quoteId)
    },
    focusGalley: () => {
      if (get().place === 'article') current()?.focus()
      else focusPane(paneElement(get().place))
    },
  }
}
