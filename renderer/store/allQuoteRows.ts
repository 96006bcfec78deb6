/**
 * The rows of all quotes of the article, brought forward from one state to the next: what was done to a paragraph or to a record
 * makes the rows of its quotes anew and puts them in their places; the others stay the very rows they were.
 */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { changedParagraphs } from '../../shared/document/changedParagraphs.ts'
import type { Records } from '../../shared/document/records.ts'
import { byPlace, firstPlaceOf, tagsInBlock } from '../../shared/document/tags.ts'
import { attributionKind, type Attribution } from '../../shared/model/attribution.ts'
import { quotesAbout } from '../editor/links.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { quotesInOrder, type PlacedQuote } from '../editor/quotesInOrder.ts'
import { quoteRow } from './quoteRow.ts'
import { sameRows } from './sameRows.ts'
import type { QuoteRow } from './selectors.ts'

interface State {
  readonly doc: Node
  readonly records: Records
}

interface List extends State {
  readonly rows: readonly QuoteRow[]
}

let last: List | undefined

/** With more rows to make anew than these, it is cheaper to go through all. */
const FEW = 60

/** In the order of the text, rejected ones among them; orphaned quotes, whose text is gone, come last. */
export function allQuoteRows(editor: EditorState): readonly QuoteRow[] {
  const now: State = { doc: editor.doc, records: recordsOf(editor) }
  if (last?.doc !== now.doc || last.records !== now.records) last = { ...now, rows: rowsNow(last, now) }
  return last.rows
}

function rowsNow(before: List | undefined, now: State): readonly QuoteRow[] {
  if (!before) return allRows(now, [])
  const stale = staleQuotes(before, now)
  if (stale.size === 0) return before.rows
  const isFew = stale.size <= FEW
  // What has no place in the text cannot be put into one.
  const isPlaced = (id: string) => !isGone(before, id) && !isGone(now, id)
  if (isFew && [...stale].every(isPlaced)) return mended(before, now, stale)
  return allRows(
    now,
    before.rows.filter(({ id }) => !stale.has(id)),
  )
}

/** The quotes whose row may have changed: those with a tag in a changed paragraph or with a changed record in the frame. */
function staleQuotes(before: State, now: State): ReadonlySet<string> {
  const { removed, added } = changedParagraphs(before.doc, now.doc)
  const touched = new Set(now.records.changedSince(before.records))
  for (const paragraph of [...removed, ...added]) for (const { id } of tagsInBlock(paragraph)) touched.add(id)
  const were = [...touched].filter((id) => before.records.find(attributionKind, id))
  return new Set([...quotesAbout(now.records, touched), ...were])
}

function isGone({ records }: State, id: string): boolean {
  return records.find(attributionKind, id)?.orphaned !== undefined
}

function isListed({ status, orphaned }: Attribution): boolean {
  return orphaned === undefined || status === 'accepted'
}

/** @param kept rows that need not be made anew */
function allRows({ doc, records }: State, kept: readonly QuoteRow[]): readonly QuoteRow[] {
  const known = new Map(kept.map((row) => [row.id, row]))
  const placed = quotesInOrder(doc).flatMap(({ id }) => records.find(attributionKind, id) ?? [])
  const gone = [...records.ofKind(attributionKind)].filter(({ orphaned }) => orphaned !== undefined)
  return [...placed, ...gone]
    .filter(isListed)
    .map((quote) => known.get(quote.id) ?? quoteRow(doc, records, quote))
}

/** The list with the rows of these quotes made anew, each in its place. */
function mended(before: List, now: State, stale: ReadonlySet<string>): readonly QuoteRow[] {
  const others: QuoteRow[] = []
  const old = new Map<string, QuoteRow>()
  for (const row of before.rows) {
    if (stale.has(row.id)) old.set(row.id, row)
    else others.push(row)
  }
  const pieces: (readonly QuoteRow[])[] = []
  let done = 0
  for (const { quote, place } of placedQuotes(now, stale)) {
    const at = firstAfter(others, place, now.doc)
    pieces.push(others.slice(done, at), [sameOr(old.get(quote.id), quoteRow(now.doc, now.records, quote))])
    done = at
  }
  const rows = [...pieces, others.slice(done)].flat()
  return sameRows(before.rows, rows)
}

/** Those of these quotes that the list shows, in the order of the text. */
function placedQuotes({ doc, records }: State, ids: ReadonlySet<string>) {
  return [...ids]
    .flatMap((id) => {
      const quote = records.find(attributionKind, id)
      const place = placeOf(doc, id)
      return quote && place && isListed(quote) ? [{ quote, place }] : []
    })
    .sort((a, b) => byPlace(a.place, b.place))
}

function placeOf(doc: Node, id: string): PlacedQuote | undefined {
  const first = firstPlaceOf(doc, id)
  return first && { id, ...first }
}

/** The row as it was when it says the same, so that it is not drawn again. */
function sameOr(before: QuoteRow | undefined, row: QuoteRow): QuoteRow {
  return before && JSON.stringify(before) === JSON.stringify(row) ? before : row
}

/**
 * Which row is the first that stands behind a place, found by halving.
 * @param rows in the order of the text, those without a place last
 */
function firstAfter(rows: readonly QuoteRow[], place: PlacedQuote, doc: Node): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = placeOf(doc, rows[middle]?.id ?? '')
    if (other && byPlace(other, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}
