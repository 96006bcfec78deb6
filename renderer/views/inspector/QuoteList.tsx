import { useMemo } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { QuoteRow } from '../../store/selectors.ts'
import { LongList } from '../../ui/LongList.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { QuoteItem } from './QuoteItem.tsx'
import { quoteListRows, type QuoteListRow } from './quoteListRows.ts'

export interface QuoteListProps {
  readonly rows: readonly QuoteRow[]
  /** The quote in hand, or the one whose cue or source is. */
  readonly selectedId: string | null
}

export function QuoteList({ rows, selectedId }: QuoteListProps) {
  const takeInHand = useWorkbench(({ actions }) => actions.takeInHand)
  const listed = useMemo(() => quoteListRows(rows), [rows])
  if (rows.length === 0) return <NoQuotes />
  return (
    <LongList
      label="Quotes"
      rows={listed}
      selectedId={selectedId}
      isHeading={isHeading}
      estimate={estimate}
      draw={draw}
      onChoose={(row) => takeInHand(row.id)}
    />
  )
}

function NoQuotes() {
  return (
    <div className="empty">
      <strong>No quotes tagged yet</strong>
      <p>
        Select somebody’s words in the text and press <kbd>Q</kbd>; what introduces them, <kbd>C</kbd>; who
        said them, <kbd>S</kbd>. Then <kbd>L</kbd> links them.
      </p>
      <CommandButton command="help.guideline" />
    </div>
  )
}

function isHeading(row: QuoteListRow): boolean {
  return 'heading' in row
}

function estimate(row: QuoteListRow): number {
  if ('heading' in row) return 35
  return row.quote.text.length > 44 ? 84 : 63
}

function draw(row: QuoteListRow) {
  return 'heading' in row ? row.heading : <QuoteItem row={row.quote} />
}
