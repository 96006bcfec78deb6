/** The desk pane: what is on the desk, found by words, opened with one press. */
import { Archive, ArchiveRestore, FolderOpen, Newspaper, TextSearch, Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { LongList } from '../../ui/LongList.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { Pane } from '../shell/Pane.tsx'
import { ArticleItem } from './ArticleItem.tsx'
import { deskRows, type DeskRow, type HeldOrder } from './deskRows.ts'
import { EmptyDesk } from './EmptyDesk.tsx'
import { FilterField } from './FilterField.tsx'
import { useToday } from './useToday.ts'

const NONE: readonly ArticleCard[] = []

export function Desk() {
  const articles = useWorkbench((state) => state.articles)
  const filter = useWorkbench((state) => state.filter)
  const found = useWorkbench((state) => state.articlesFound)
  const total = useWorkbench((state) => state.articlesTotal)
  const reading = useWorkbench((state) => state.deskReading)
  const known = articles === 'loading' ? NONE : articles
  const isArchive = useWorkbench((state) => state.isArchive)
  const { listArchive } = useWorkbench(({ actions }) => actions)
  const now = useToday()
  // What is saved goes to the top, but not from under the mouse.
  const [held, setHeld] = useState<HeldOrder | null>(null)
  const rows = useMemo(() => deskRows(known, now, held), [known, now, held])
  return (
    <Pane name="desk" label="Desk" as="nav">
      <div className="desk-head">
        <Newspaper className="icon" aria-hidden="true" />
        <h2>{isArchive ? 'Archive' : 'Articles'}</h2>
        <span className="quiet">{total > 0 && figures(found, total, filter)}</span>
        <span className="grow" />
        <Button
          className="button plain bare"
          aria-label={isArchive ? 'Back to the articles' : 'The archive'}
          onPress={() => listArchive(!isArchive)}
        >
          {isArchive ? (
            <ArchiveRestore className="icon" aria-hidden="true" />
          ) : (
            <Archive className="icon" aria-hidden="true" />
          )}
        </Button>
        <CommandButton
          command="file.open"
          look="plain"
          keyIn="iconTip"
          icon={<FolderOpen className="icon" aria-hidden="true" />}
        />
      </div>
      {total > 0 && <FilterField filter={filter} />}
      {reading !== null && (
        <p className="desk-reading" role="status">
          Reading the desk for the first time: {reading.done.toLocaleString('en')} of{' '}
          {reading.total.toLocaleString('en')}
        </p>
      )}
      {articles === 'loading' ? (
        <p className="empty" role="status">
          Reading the desk…
        </p>
      ) : total === 0 && reading === null ? (
        isArchive ? (
          <p className="empty">
            Nothing is in the archive. An article that is done can be put there: File menu.
          </p>
        ) : (
          <EmptyDesk />
        )
      ) : (
        <div
          className="desk-articles"
          onPointerEnter={() => setHeld(new Map(known.map(({ slug, changedAt }) => [slug, changedAt])))}
          onPointerLeave={() => setHeld(null)}
        >
          <Articles rows={rows} />
        </div>
      )}
      <OtherPlaces />
    </Pane>
  )
}

/** The ways to the search and to the sources of the desk, and back. */
function OtherPlaces() {
  const place = useWorkbench((state) => state.place)
  return (
    <div className="desk-foot">
      <CommandButton
        command="go.search"
        label={place === 'search' ? 'Back' : 'Search'}
        look="plain"
        keyIn="tip"
        icon={<TextSearch className="icon" aria-hidden="true" />}
      />
      <CommandButton
        command="go.sources"
        label={place === 'sources' ? 'Back' : 'Sources'}
        look="plain"
        keyIn="tip"
        icon={<Users className="icon" aria-hidden="true" />}
      />
    </div>
  )
}

function Articles({ rows }: { readonly rows: readonly DeskRow[] }) {
  const slug = useWorkbench((state) => state.opening ?? state.article?.slug ?? null)
  const { openArticle, setFilter, listMore, search, goTo } = useWorkbench((state) => state.actions)
  const filter = useWorkbench((state) => state.filter)
  if (rows.length === 0 && filter.trim() !== '') {
    return (
      <div className="empty" role="status">
        <strong>No article has these words</strong>
        <p>The filter looks at headlines, file names and first words, not at the whole text.</p>
        <Button className="button" onPress={() => setFilter('')}>
          Clear the filter
        </Button>
        <Button
          className="button plain"
          onPress={() => {
            search({ words: filter })
            goTo('search')
          }}
        >
          Search the text for “{filter.trim()}”
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
      onEnd={listMore}
      onChoose={(row) => {
        // Whoever chooses an article goes on in it: its galley takes the focus that nobody has.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        void openArticle(row.id)
      }}
    />
  )
}

function figures(found: number, total: number, filter: string): string {
  const all = total.toLocaleString('en')
  return filter.trim() === '' ? all : `${found.toLocaleString('en')} of ${all}`
}

function isHeading(row: DeskRow): boolean {
  return 'heading' in row
}

function estimate(row: DeskRow): number {
  return isHeading(row) ? 35 : 74
}

function draw(row: DeskRow) {
  return 'heading' in row ? row.heading : <ArticleItem row={row} />
}
