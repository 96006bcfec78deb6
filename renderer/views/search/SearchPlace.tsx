/** Search over the whole desk, as a place of its own: words, what narrows them, and every place that says so. */
import { TextSearch } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Found } from '../../../shared/contract/desk.ts'
import { isAsked, NO_QUERY } from '../../store/slices/search.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { LongList } from '../../ui/LongList.tsx'
import { Pane } from '../shell/Pane.tsx'
import { countOf } from '../wording.ts'
import { ExportFound } from './ExportFound.tsx'
import { FoundItem } from './FoundItem.tsx'
import { foundRows, type FoundRow } from './foundRows.ts'
import { SearchFacets } from './SearchFacets.tsx'
import { SearchField } from './SearchField.tsx'

export function SearchPlace() {
  const found = useWorkbench((state) => state.found)
  const query = useWorkbench((state) => state.query)
  const { goTo } = useWorkbench(({ actions }) => actions)
  return (
    <div className="search-place">
      <Pane name="search" label="Search" as="main" about="search" onEscape={() => goTo('article')}>
        <div className="search-head">
          <div className="sources-head">
            <TextSearch className="icon" aria-hidden="true" />
            <h2>Search the desk</h2>
            <span className="quiet" role="status">
              {found && isAsked(query) && figure(found)}
            </span>
            <span className="grow" />
            {found !== null && found.total > 0 && isAsked(query) && <ExportFound />}
          </div>
          <SearchField />
          <SearchFacets />
        </div>
        {!isAsked(query) || found === null ? (
          <div className="empty">
            <strong>Everything that the articles of this desk say</strong>
            <p>
              A word is found by its first three letters or more, whatever its capitals and accents; words
              between quotation marks as they stand. Or choose a source, a kind of quote or what is still to
              be done.
            </p>
          </div>
        ) : (
          <FoundList found={found} />
        )}
      </Pane>
    </div>
  )
}

function FoundList({ found }: { readonly found: Found }) {
  const foundId = useWorkbench((state) => state.foundId)
  const { goToFound, findMore, search } = useWorkbench(({ actions }) => actions)
  const rows = useMemo(() => foundRows(found), [found])
  if (rows.length === 0)
    return (
      <div className="empty" role="status">
        <strong>No article says this</strong>
        <p>All words must be in one article. What was typed a moment ago is found when it is saved.</p>
        <Button className="button" onPress={() => search(NO_QUERY)}>
          Clear the search
        </Button>
      </div>
    )
  return (
    <LongList
      label="What was found"
      rows={rows}
      selectedId={foundId}
      estimate={estimate}
      draw={draw}
      onEnd={findMore}
      onChoose={(row) => {
        // Whoever goes to a place goes on there: its galley takes the focus that nobody has.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        void ('hit' in row ? goToFound(row.id, row.slug, row.hit) : goToFound(row.id, row.card.slug))
      }}
    />
  )
}

function figure({ total, isCapped }: Found): string {
  return isCapped ? `more than ${total.toLocaleString('en')} articles` : countOf(total, 'article')
}

function estimate(row: FoundRow): number {
  return 'hit' in row ? 46 : 40
}

function draw(row: FoundRow) {
  return <FoundItem row={row} />
}
