/**
 * A list box of any length: arrows move, Enter or a click chooses. The focus stays on the list itself and the row at
 * hand is told by aria-activedescendant, so rows may come and go as the list scrolls.
 */
import { memo, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { stepInList } from './stepInList.ts'
import { useRowWindow } from './useRowWindow.ts'

export interface LongListProps<Row extends { readonly id: string }> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly selectedId: string | null
  /** @param byKey the focus is on the list, where a click leaves it where it was */
  readonly onChoose: (row: Row, byKey: boolean) => void
  /** A guess in CSS pixels, until the row has been drawn. */
  readonly estimate: (row: Row) => number
  /** A heading is shown between rows and cannot be chosen. */
  readonly isHeading?: (row: Row) => boolean
  /** The last row is in sight. */
  readonly onEnd?: () => void
  /** Draws a row; must be the same function from one rendering to the next. */
  readonly draw: (row: Row) => ReactNode
}

export function LongList<Row extends { readonly id: string }>(props: LongListProps<Row>) {
  const { label, rows, selectedId, onChoose, estimate, isHeading = never, onEnd, draw } = props
  const scroller = useRef<HTMLDivElement>(null)
  const base = useId()
  const { tops, first, last, total, onScroll, observeRow, reveal, isInSight } = useRowWindow(
    scroller,
    rows,
    estimate,
  )
  const [activeId, setActiveId] = useState<string | null>(null)
  const atHand = activeId ?? selectedId

  // What is taken in hand elsewhere comes into view here, once it is listed; the row at hand follows it. It stays in view while
  // the list changes around it, unless somebody scrolled away from it.
  const known = useRef<string | null>(null)
  const isKept = useRef(false)
  useEffect(() => {
    if (selectedId !== known.current) {
      known.current = selectedId
      isKept.current = true
      setActiveId(null)
    }
    const index = rows.findIndex(({ id }) => id === selectedId)
    if (index >= 0 && isKept.current) reveal(index)
  }, [selectedId, rows, reveal])
  const isAtEnd = last >= rows.length
  useEffect(() => {
    if (isAtEnd) onEnd?.()
  }, [isAtEnd, rows.length, onEnd])
  const onScrolled = (): void => {
    const index = rows.findIndex(({ id }) => id === selectedId)
    if (index >= 0) isKept.current = isInSight(index)
    onScroll()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const now = rows.findIndex(({ id }) => id === atHand)
    const row = rows[now]
    if ((event.key === 'Enter' || event.key === ' ') && row) {
      event.preventDefault()
      onChoose(row, true)
      return
    }
    const next = stepInList(event.key, now, rows.length, (index) => {
      const candidate = rows[index]
      return candidate !== undefined && !isHeading(candidate)
    })
    if (next === null) return
    event.preventDefault()
    setActiveId(rows[next]?.id ?? null)
    reveal(next)
  }

  return (
    <div
      ref={scroller}
      className="list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={atHand === null ? undefined : `${base}${atHand}`}
      onScroll={onScrolled}
      onKeyDown={onKeyDown}
    >
      <div className="list-window" role="presentation" style={{ height: total }}>
        {rows.slice(first, last).map((row, offset) => (
          <Placed key={row.id} rowId={row.id} top={tops[first + offset] ?? 0} observe={observeRow}>
            {isHeading(row) ? (
              <div className="list-heading" role="presentation">
                {draw(row)}
              </div>
            ) : (
              <div
                className="list-option"
                role="option"
                tabIndex={-1}
                id={`${base}${row.id}`}
                aria-selected={row.id === selectedId}
                aria-setsize={rows.length}
                aria-posinset={first + offset + 1}
                data-active={row.id === atHand || undefined}
                onMouseDown={keepFocus}
                onClick={() => onChoose(row, false)}
                onKeyDown={undefined}
              >
                <Drawn row={row} draw={draw} />
              </div>
            )}
          </Placed>
        ))}
      </div>
    </div>
  )
}

interface PlacedProps {
  readonly rowId: string
  readonly top: number
  readonly observe: (element: HTMLElement) => () => void
  readonly children: ReactNode
}

function Placed({ rowId, top, observe, children }: PlacedProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => (frame.current ? observe(frame.current) : undefined), [observe])
  return (
    <div ref={frame} className="list-row" role="presentation" data-row={rowId} style={{ top }}>
      {children}
    </div>
  )
}

/** A row is drawn again only when it changed, not when the list scrolls. */
const Drawn = memo(function Drawn<Row>({
  row,
  draw,
}: {
  readonly row: Row
  readonly draw: (row: Row) => ReactNode
}) {
  return draw(row)
}) as <Row>(props: { readonly row: Row; readonly draw: (row: Row) => ReactNode }) => ReactNode

/** A click must not take the caret out of the text: what is chosen decides where the focus goes. */
function keepFocus(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
}

function never(): boolean {
  return false
}
