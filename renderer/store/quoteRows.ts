/**
 * The inspector's list of quotes, brought forward from one state to the next: a keystroke reads the quotes of the section
 * that it changed, not the article's.
 */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { sectionsOf } from '../../shared/document/sections.ts'
import { tagsIn } from '../../shared/document/tags.ts'
import { linkedIds, mentionsOf, quotesOf } from '../editor/links.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { quotesInOrder } from '../editor/quotesInOrder.ts'
import { quoteRow } from './quoteRow.ts'
import type { QuoteRow } from './selectors.ts'

interface List {
  readonly doc: Node
  readonly records: Records
  readonly rows: readonly QuoteRow[]
  readonly byId: ReadonlyMap<string, QuoteRow>
}

let last: List | undefined

/** Comparing reads the text of both rows; with more than these it is cheaper to draw them anew. */
const FEW = 60

/** In the order of the text; orphaned quotes, whose text is gone, come last. */
export function quoteRows(editor: EditorState): readonly QuoteRow[] {
  const records = recordsOf(editor)
  if (last?.doc === editor.doc && last.records === records) return last.rows
  const before = last
  const change = before && changeSince(before, editor)
  const stale = change && staleQuotes(change, records)
  const rowFor = (id: string): QuoteRow | undefined => {
    const known = before?.byId.get(id)
    if (known && stale && !stale.has(id)) return known
    const quote = records.find('attribution', id)
    const row = quote && quoteRow(editor.doc, records, quote)
    const isWorthComparing = stale !== undefined && stale.size <= FEW
    return row && known && isWorthComparing && isSameRow(known, row) ? known : row
  }
  const isSettled = before && change && stale && !changesOrder(before, change, records)
  const isUnchanged = isSettled && [...stale].every((id) => rowFor(id) === before.byId.get(id))
  if (isUnchanged) {
    last = { ...before, doc: editor.doc, records }
    return last.rows
  }
  const ids = isSettled ? before.rows.map(({ id }) => id) : listedIds(editor)
  const rows = ids.flatMap((id) => rowFor(id) ?? [])
  last = { doc: editor.doc, records, rows, byId: new Map(rows.map((row) => [row.id, row])) }
  return rows
}

function listedIds(editor: EditorState): readonly string[] {
  const records = recordsOf(editor)
  const placed = quotesInOrder(editor)
    .map(({ id }) => id)
    .filter((id) => (records.find('attribution', id)?.status ?? 'rejected') !== 'rejected')
  const orphaned: string[] = []
  for (const quote of records.ofKind('attribution')) {
    if (quote.orphaned !== undefined && quote.status === 'accepted') orphaned.push(quote.id)
  }
  return [...placed, ...orphaned]
}

/** The quotes whose row may have changed: those with a tag in a changed section or with a changed record in the frame. */
function staleQuotes({ removed, added, ids }: Change, records: Records): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const section of [...removed, ...added]) for (const id of tagsIn(section).keys()) touched.add(id)
  for (const id of ids) {
    touched.add(id)
    if (records.find('source', id)) for (const mention of mentionsOf(records, id)) touched.add(mention.id)
  }
  const quotes = new Set<string>()
  for (const id of touched) {
    const record = records.get(id)
    if (record?.record === 'attribution') quotes.add(id)
    else if (record)
      for (const quote of [...linkedIds(records, id), ...quotesOf(records, id).map((each) => each.id)])
        quotes.add(quote)
  }
  return quotes
}

function changesOrder(before: List, { removed, added, ids }: Change, records: Records): boolean {
  const isListed = (all: Records, id: string) => {
    const quote = all.find('attribution', id)
    return quote ? `${quote.status} ${quote.orphaned !== undefined}` : ''
  }
  if (ids.some((id) => isListed(records, id) !== isListed(before.records, id))) return true
  return quoteIds(removed) !== quoteIds(added)
}

function quoteIds(sections: readonly Node[]): string {
  return sections
    .flatMap((section) =>
      [...tagsIn(section)].filter(([, [first]]) => first?.role === 'content').map(([id]) => id),
    )
    .join(' ')
}

/** What came between two states: found once for a key press, whatever is asked of it. */
interface Change {
  /** The sections that are not in both documents: those between the common beginning and the common end. */
  readonly removed: readonly Node[]
  readonly added: readonly Node[]
  /** Of the records that differ. */
  readonly ids: readonly string[]
}

function changeSince(before: List, editor: EditorState): Change {
  const [old, now] = [sectionsOf(before.doc), sectionsOf(editor.doc)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  return {
    removed: old.slice(start, old.length - end),
    added: now.slice(start, now.length - end),
    ids: recordsOf(editor).changedSince(before.records),
  }
}

function isSameRow(a: QuoteRow, b: QuoteRow): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
