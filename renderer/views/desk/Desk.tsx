/** The desk pane: what is on the desk, found by words, opened with one press. */
import { FolderOpen, Newspaper, Search, X } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ArticleCard } from '../../../shared/ipc/contract.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { commandRow } from '../command/commandRow.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { Pane } from '../shell/Pane.tsx'
import { ArticleItem } from './ArticleItem.tsx'
import { deskRows, type DeskRow } from './deskRows.ts'
import { EmptyDesk } from './EmptyDesk.tsx'
import { useToday } from './useToday.ts'

export function Desk() {
  const articles = useWorkbench((state) => state.articles)
  const filter = useWorkbench((state) => state.filter)
  const known = articles === 'loading' ? [] : articles
  return (
    <Pane name="desk" label="Desk" as="nav">
      <div className="desk-head">
        <Newspaper className="icon" aria-hidden="true" />
        <h2>Articles</h2>
        <span className="quiet">{known.length > 0 && known.length.toLocaleString('en')}</span>
        <span className="grow" />
        <CommandButton
          command="file.open"
          look="plain"
          keyIn="iconTip"
          icon={<FolderOpen className="icon" aria-hidden="true" />}
        />
      </div>
      {known.length > 0 && <FilterField filter={filter} />}
      {articles === 'loading' ? (
        <p className="empty" role="status">
          Reading the desk…
        </p>
      ) : articles.length === 0 ? (
        <EmptyDesk />
      ) : (
        <Articles articles={articles} filter={filter} />
      )}
    </Pane>
  )
}

function FilterField({ filter }: { readonly filter: string }) {
  const { setFilter, focusGalley } = useWorkbench((state) => state.actions)
  return (
    <div className="desk-filter">
      <div className="field icon-field">
        <Search className="icon" aria-hidden="true" />
        <input
          id="desk-filter"
          type="search"
          aria-label="Filter by words"
          placeholder="Filter by words"
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            // The first Esc clears, the next one leaves.
            if (event.key !== 'Escape') return
            event.preventDefault()
            if (filter === '') focusGalley()
            else setFilter('')
          }}
        />
        {filter === '' ? (
          <Keys keys={commandRow('go.filter').anywhere ?? []} />
        ) : (
          <Button
            className="button plain small bare"
            aria-label="Clear the filter"
            onPress={() => setFilter('')}
          >
            <X className="icon" aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  )
}

interface ArticlesProps {
  readonly articles: readonly ArticleCard[]
  readonly filter: string
}

function Articles({ articles, filter }: ArticlesProps) {
  const slug = useWorkbench((state) => state.opening ?? state.article?.slug ?? null)
  const { openArticle, setFilter } = useWorkbench((state) => state.actions)
  const now = useToday()
  const rows = useMemo(() => deskRows(articles, filter, now), [articles, filter, now])
  if (rows.length === 0) {
    return (
      <div className="empty" role="status">
        <strong>No article has these words</strong>
        <p>The filter looks at titles, slugs and first words.</p>
        <Button className="button" onPress={() => setFilter('')}>
          Clear the filter
        </Button>
      </div>
    )
  }
  return (
    <LongList
      label="Articles on the desk"
      rows={rows}
      selectedId={slug}
      isHeading={isHeading}
      estimate={estimate}
      draw={draw}
      onChoose={(row) => void openArticle(row.id)}
    />
  )
}

function isHeading(row: DeskRow): boolean {
  return 'heading' in row
}

function estimate(row: DeskRow): number {
  return isHeading(row) ? 35 : 74
}

function draw(row: DeskRow) {
  return 'heading' in row ? row.heading : <ArticleItem card={row.card} day={row.day} />
}
