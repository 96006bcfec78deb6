/** The sources that the article's tags name, the most quoted first. */
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { sourceKind, isAnonymous, sourceLabel } from '../../shared/model/source.ts'
import { fromRecords } from '../editor/fromRecords.ts'
import { mentionsOf, quotesOf, sourceIdsOf, sourceOf } from '../editor/links.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { quotesBy } from './quotesBy.ts'
import type { SourceRow } from './selectors.ts'

export function sourceRows(editor: EditorState): readonly SourceRow[] {
  return rowsOf(recordsOf(editor))
}

const rowsOf = fromRecords<readonly SourceRow[]>(
  (records) =>
    Array.from(records.ofKind(sourceKind), ({ id }) => rowFor(records, id))
      .flat()
      .sort(mostQuotedFirst),
  (before, { from, to, ids }) => {
    const named = new Set([...sourcesIn(from, ids), ...sourcesIn(to, ids)])
    const stale = new Set([...named, ...meant(from, named), ...meant(to, named)])
    const fresh = Array.from(stale, (id) => rowFor(to, id)).flat()
    const old = before.filter(({ id }) => stale.has(id))
    if (JSON.stringify(fresh.sort(mostQuotedFirst)) === JSON.stringify(old)) return before
    return [...before.filter(({ id }) => !stale.has(id)), ...fresh].sort(mostQuotedFirst)
  },
)

/** The sources that these ids stand for. */
function* meant(records: Records, ids: Iterable<string>): Generator<string> {
  for (const id of ids) {
    const source = sourceOf(records, id)
    if (source) yield source.id
  }
}

/** The row of a source that is used in the text. */
function rowFor(records: Records, id: string): readonly SourceRow[] {
  const source = records.find(sourceKind, id)
  if (sourceOf(records, id) !== source) return []
  const mentions = mentionsOf(records, id).filter(
    (mention) => !isOnlySuggested(quotesOf(records, mention.id)),
  ).length
  const quotes = quotesBy(records, id).size
  if (!source || mentions + quotes === 0) return []
  const label = sourceLabel(source)
  const detail = source.name ? source.descriptor : (source.affiliation ?? '')
  return [{ id, label, detail, kind: source.kind, anonymous: isAnonymous(source), quotes, mentions }]
}

/** A mention in suggestions alone is a suggestion itself. */
function isOnlySuggested(quotes: readonly Attribution[]): boolean {
  return quotes.length > 0 && quotes.every(({ status }) => status !== 'accepted')
}

/** The sources that these records are or name, through a mention or directly. */
function* sourcesIn(records: Records, ids: readonly string[]): Generator<string> {
  for (const id of ids) {
    const record = records.get(id)
    if (records.find(sourceKind, id)) yield id
    if (record) yield* sourceIdsOf(records, record)
  }
}

/** Made when there is something to sort: the first one of a page takes the browser 6 ms. */
let alphabet: Intl.Collator | undefined

function mostQuotedFirst(a: SourceRow, b: SourceRow): number {
  alphabet ??= new Intl.Collator('en')
  return b.quotes - a.quotes || alphabet.compare(a.label, b.label) || (a.id < b.id ? -1 : 1)
}
