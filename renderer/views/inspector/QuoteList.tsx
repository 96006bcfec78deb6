import { useMemo } from 'react'
import type { CommandId } from '../../../shared/commands.ts'
import { isTooLong, LONGEST_SAID } from '../../editor/longestRead.ts'
import { inHand } from '../../store/inHand.ts'
import { quoteRows, rejectedRows } from '../../store/quoteRows.ts'
import { rejectedHere } from '../../store/rejectedHere.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { InHand, QuoteRow } from '../../store/selectors.ts'
import { Keys } from '../../ui/Keys.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { commandRow, keysIn } from '../command/commandRow.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { QuoteItem } from './QuoteItem.tsx'
import { quoteListRows, type QuoteListRow } from './quoteListRows.ts'

const NONE: readonly QuoteRow[] = []

/** Every quote of the article; the one in hand, or the one whose cue or source is, stands out. */
export function QuoteList() {
  const rows = useOfArticle(quoteRows, NONE)
  const rejected = useOfArticle(rejectedRows, NONE)
  const selectedId = useOfArticle(
    (editor) => quoteAtHand(inHand(editor)) ?? rejectedHere(editor)?.id ?? null,
    null,
  )
  const { takeInHand, showRejected, focusGalley } = useWorkbench(({ actions }) => actions)
  const listed = useMemo(() => quoteListRows(rows, rejected), [rows, rejected])
  if (listed.length === 0) return <NoQuotes />
  return (
    <LongList
      label="Quotes"
      rows={listed}
      selectedId={selectedId}
      isHeading={isHeading}
      estimate={estimate}
      draw={draw}
      onChoose={(row, byKey) => {
        const choose = 'status' in row && row.status === 'rejected' ? showRejected : takeInHand
        choose(row.id)
        // The keys that the card names are the text's.
        if (byKey) focusGalley()
      }}
    />
  )
}

function NoQuotes() {
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const isLong = useOfArticle((editor) => isTooLong(editor.doc), false)
  const key = (command: CommandId) => <Keys keys={keysIn(mode, commandRow(command)).slice(0, 1)} />
  return (
    <div className="empty">
      <strong>No quotes tagged yet</strong>
      {isLong && <p>{LONGEST_SAID}</p>}
      <p>
        Select somebody’s words in the text and press {key('tag.quote')}; what introduces them,{' '}
        {key('tag.cue')}; who said them, {key('tag.source')}. Then {key('link.start')} links them.
      </p>
      <CommandButton command="help.guideline" />
    </div>
  )
}

function isHeading(row: QuoteListRow): boolean {
  return 'heading' in row
}

/** The same for every quote: asking a row for its words would read the whole article when it is opened. */
function estimate(row: QuoteListRow): number {
  return 'heading' in row ? 35 : 84
}

function draw(row: QuoteListRow) {
  return 'heading' in row ? row.heading : <QuoteItem row={row} />
}

function quoteAtHand(held: InHand | null): string | null {
  if (held === null) return null
  if (held.role === 'comment') return held.about?.role === 'content' ? held.about.id : null
  return held.role === 'content' ? held.id : (held.quotes[0]?.id ?? null)
}
