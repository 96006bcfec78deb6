/** The sources that the article's tags name, the most quoted first. */
import type { EditorState } from 'prosemirror-state'
import { isAnonymous, sourceLabel } from '../../shared/model/source.ts'
import { quotesOf } from '../editor/links.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import type { Records } from '../../shared/document/records.ts'
import type { SourceRow } from './selectors.ts'

let last: { readonly records: Records; readonly rows: readonly SourceRow[] } | undefined

export function sourceRows(editor: EditorState): readonly SourceRow[] {
  const records = recordsOf(editor)
  if (last?.records === records) return last.rows
  const uses = new Map<string, { quotes: Set<string>; mentions: number }>()
  const usesOf = (sourceId: string) => {
    const known = uses.get(sourceId) ?? { quotes: new Set<string>(), mentions: 0 }
    uses.set(sourceId, known)
    return known
  }
  for (const mention of records.ofKind('mention')) {
    if (mention.sourceId === undefined) continue
    const quotes = quotesOf(records, mention.id)
    const isOnlySuggested = quotes.length > 0 && quotes.every(({ status }) => status !== 'accepted')
    if (isOnlySuggested) continue
    const known = usesOf(mention.sourceId)
    known.mentions++
    for (const { id } of quotes) known.quotes.add(id)
  }
  for (const quote of records.ofKind('attribution')) {
    if (quote.status === 'accepted') for (const id of quote.sourceIds) usesOf(id).quotes.add(quote.id)
  }
  const rows = [...uses].flatMap(([id, { quotes, mentions }]): SourceRow[] => {
    const source = records.find('source', id)
    if (!source) return []
    const [firstQuoteId] = quotes
    return [
      {
        id,
        label: sourceLabel(source),
        detail: source.name ? source.descriptor : (source.affiliation ?? ''),
        kind: source.kind,
        anonymous: isAnonymous(source),
        quotes: quotes.size,
        mentions,
        ...(firstQuoteId === undefined ? {} : { firstQuoteId }),
      },
    ]
  })
  rows.sort((a, b) => b.quotes - a.quotes || a.label.localeCompare(b.label))
  last = { records, rows }
  return rows
}
