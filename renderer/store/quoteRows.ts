/**
 * The inspector's list of quotes, brought forward from one state to the next: what was done to a paragraph or to a record
 * makes the rows of its quotes anew and puts them in their places; the others are not looked at.
 */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { changedParagraphs } from '../../shared/document/changedParagraphs.ts'
import type { Records } from '../../shared/document/records.ts'
import { byPlace, placesOf, tagsInBlock, type PosRange } from '../../shared/document/tags.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { quotesAbout } from '../editor/links.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { quotesInOrder } from '../editor/quotesInOrder.ts'
import { quoteRow } from './quoteRow.ts'
import type { QuoteRow } from './selectors.ts'

interface List {
  readonly doc: Node
  readonly records: Records
  readonly rows: readonly QuoteRow[]
}

let last: List | undefined

/** With more rows to make anew than these, it is cheaper to begin again. */
const FEW = 60

/** In the order of the text; orphaned quotes, whose text is gone, come last. */
export function quoteRows(editor: EditorState): readonly QuoteRow[] {
  const { doc } = editor
  const records = recordsOf(editor)
  if (last?.doc === doc && last.records === records) return last.rows
  const stale = last && staleQuotes(last, { doc, records })
  last = { doc, records, rows: (last && stale && mended(last, { doc, records }, stale)) ?? allRows(editor) }
  return last.rows
}

function allRows(editor: EditorState): readonly QuoteRow[] {
  const { doc } = editor
  const records = recordsOf(editor)
  const placed = quotesInOrder(doc).flatMap(({ id }) => records.find('attribution', id) ?? [])
  const gone = [...records.ofKind('attribution')].filter(({ orphaned }) => orphaned !== undefined)
  return [...placed, ...gone].filter(isListed).map((quote) => quoteRow(doc, records, quote))
}

function isListed({ status, orphaned }: Attribution): boolean {
  return orphaned === undefined ? status !== 'rejected' : status === 'accepted'
}

type State = Pick<List, 'doc' | 'records'>

/** The quotes whose row may have changed: those with a tag in a changed paragraph or with a changed record in the frame. */
function staleQuotes(before: State, now: State): ReadonlySet<string> | undefined {
  if (!now.records.isNear(before.records)) return undefined
  const { removed, added } = changedParagraphs(before.doc, now.doc)
  const touched = new Set(now.records.changedSince(before.records))
  for (const paragraph of [...removed, ...added]) for (const { id } of tagsInBlock(paragraph)) touched.add(id)
  return new Set([
    ...quotesAbout(now.records, touched),
    ...[...touched].filter((id) => before.records.find('attribution', id)),
  ])
}

/** The list with the rows of these quotes made anew; undefined when it is not worth it, or a place cannot be told. */
function mended(before: List, now: State, stale: ReadonlySet<string>): readonly QuoteRow[] | undefined {
  if (stale.size > FEW) return undefined
  const isGone = (id: string, { records }: State) => records.find('attribution', id)?.orphaned !== undefined
  if ([...stale].some((id) => isGone(id, before) || isGone(id, now))) return undefined

  const others: QuoteRow[] = []
  const old = new Map<string, QuoteRow>()
  for (const row of before.rows) {
    if (stale.has(row.id)) old.set(row.id, row)
    else others.push(row)
  }
  const fresh = [...stale]
    .flatMap((id) => placedQuote(now, id) ?? [])
    .sort((a, b) => byPlace(a.place, b.place))
    .map(({ quote, place }) => ({
      row: sameOr(old.get(quote.id), quoteRow(now.doc, now.records, quote)),
      place,
    }))
  const rows = merged(others, fresh, now.doc)
  const isUnchanged = rows.length === before.rows.length && rows.every((row, i) => row === before.rows[i])
  return isUnchanged ? before.rows : rows
}

interface Place extends PosRange {
  readonly id: string
}

/** A quote that the list shows, and where its first piece is. */
function placedQuote(
  { doc, records }: State,
  id: string,
): { readonly quote: Attribution; readonly place: Place } | undefined {
  const quote = records.find('attribution', id)
  const place = placeOf(doc, id)
  return quote && place && isListed(quote) ? { quote, place } : undefined
}

function placeOf(doc: Node, id: string): Place | undefined {
  const [first] = placesOf(doc, id)
  return first && { id, ...first }
}

/** The row as it was when it says the same, so that it is not drawn again. */
function sameOr(before: QuoteRow | undefined, row: QuoteRow): QuoteRow {
  return before && JSON.stringify(before) === JSON.stringify(row) ? before : row
}

/** @param rows in the order of the text, those without a place last */
function merged(
  rows: readonly QuoteRow[],
  fresh: readonly { readonly row: QuoteRow; readonly place: Place }[],
  doc: Node,
): readonly QuoteRow[] {
  let all: readonly QuoteRow[] = []
  let done = 0
  for (const { row, place } of fresh) {
    const at = firstAfter(rows, place, doc)
    all = all.concat(rows.slice(done, at), row)
    done = at
  }
  return all.concat(rows.slice(done))
}

/** By halving. */
function firstAfter(rows: readonly QuoteRow[], place: Place, doc: Node): number {
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
