/** The sources that the article's tags name, the most quoted first. */
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { isAnonymous, sourceLabel, type Source } from '../../shared/model/source.ts'
import { fromRecords } from '../editor/fromRecords.ts'
import { mentionsOf, quotesOf } from '../editor/links.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { quotesBy } from './quotesBy.ts'
import type { SourceRow } from './selectors.ts'

/** How often each source is used in the text; those that are not are missing. */
interface Use {
  readonly id: string
  readonly mentions: number
  readonly quotes: number
}

let last: { readonly records: Records; readonly rows: readonly SourceRow[] } | undefined

export function sourceRows(editor: EditorState): readonly SourceRow[] {
  const records = recordsOf(editor)
  if (last?.records === records) return last.rows
  const before = last?.rows
  const rows = usesOfSources(records)
    .flatMap((use) => rowFor(records, use))
    .sort(mostQuotedFirst)
  const isSame = before?.length === rows.length && rows.every((row, index) => row === before[index])
  last = { records, rows: isSame ? before : rows }
  return last.rows
}

const usesOfSources = fromRecords<readonly Use[]>(
  (records) => Array.from(records.ofKind('source'), ({ id }) => useOf(records, id)).filter(isUsed),
  (uses, { from, to, ids }) => {
    const stale = new Set([...sourcesIn(from, ids), ...sourcesIn(to, ids)])
    if (stale.size === 0) return uses
    const now = Array.from(stale, (id) => useOf(to, id)).filter(isUsed)
    return [...uses.filter(({ id }) => !stale.has(id)), ...now]
  },
)

function useOf(records: Records, id: string): Use {
  // A mention in suggestions alone is a suggestion itself.
  const isOnlySuggested = (quotes: readonly Attribution[]) =>
    quotes.length > 0 && quotes.every(({ status }) => status !== 'accepted')
  const mentions = mentionsOf(records, id).filter(
    (mention) => !isOnlySuggested(quotesOf(records, mention.id)),
  )
  return { id, mentions: mentions.length, quotes: quotesBy(records, id).size }
}

function isUsed({ mentions, quotes }: Use): boolean {
  return mentions + quotes > 0
}

/** The sources that these records are or name, through a mention or directly. */
function* sourcesIn(records: Records, ids: readonly string[]): Generator<string> {
  for (const id of ids) {
    const record = records.get(id)
    if (record?.record === 'source') yield id
    if (record?.record === 'mention' && record.sourceId !== undefined) yield record.sourceId
    if (record?.record !== 'attribution') continue
    yield* record.sourceIds
    yield* sourcesIn(records, record.mentionIds)
  }
}

const made = new WeakMap<Use, { readonly source: Source; readonly row: SourceRow }>()

function rowFor(records: Records, use: Use): readonly SourceRow[] {
  const source = records.find('source', use.id)
  if (!source) return []
  const known = made.get(use)
  if (known?.source === source) return [known.row]
  const row: SourceRow = {
    id: use.id,
    label: sourceLabel(source),
    detail: source.name ? source.descriptor : (source.affiliation ?? ''),
    kind: source.kind,
    anonymous: isAnonymous(source),
    quotes: use.quotes,
    mentions: use.mentions,
  }
  made.set(use, { source, row })
  return [row]
}

const alphabet = new Intl.Collator('en')

function mostQuotedFirst(a: SourceRow, b: SourceRow): number {
  return b.quotes - a.quotes || alphabet.compare(a.label, b.label) || (a.id < b.id ? -1 : 1)
}
