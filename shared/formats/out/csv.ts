/**
 * CSV of quotes: one row an attribution, accepted or suggested (`status` says which), in reading order. Those whose words are
 * gone from the text come last, say `no` under `in the text` and have no offsets. What was rejected is left out.
 *
 * `start` and `end` say their unit in their names: from the first piece to the end of the last, end exclusive. Pieces of one
 * tag are joined by ` … `, several cues or sources by ` | `.
 */
import { formatRow } from '../../exportFormats.ts'
import type { AttributionJson } from '../../model/attribution.ts'
import type { Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { TaggedArticle } from '../../model/taggedArticle.ts'
import { csvTable } from '../csvTable.ts'
import { counted } from './counted.ts'
import { offsetsOf, UNIT_WORDS } from './offsets.ts'
import { idsOfParts, quotesOf, rejectedLeft } from './quotesOf.ts'
import type { Unit, Writer } from './writer.ts'

const BETWEEN_PIECES = ' … '
const BETWEEN = ' | '

interface Row {
  readonly article: TaggedArticle['article']
  readonly quote: AttributionJson
  readonly sources: readonly Omit<Source, 'record'>[]
  readonly comments: number
}

type Columns = Readonly<Record<string, (row: Row) => string>>

const columnsIn = (unit: Unit): Columns => ({
  article: ({ article }) => article.slug,
  headline: ({ article }) => article.title,
  'quote id': ({ quote }) => quote.id,
  type: ({ quote }) => quote.type,
  status: ({ quote }) => quote.status,
  quote: ({ quote }) => (isGone(quote) ? (quote.orphaned ?? '') : wordsOf(quote.content)),
  cue: ({ quote }) => wordsById(quote.cue, ({ cueId }) => cueId),
  'source as written': ({ quote }) => wordsById(quote.source, ({ mentionId }) => mentionId),
  source: of(({ name }) => name),
  'source id': of(({ id }) => id),
  'source kind': of(({ kind }) => kind),
  'source description': of(({ descriptor }) => descriptor),
  affiliation: of(({ affiliation }) => affiliation),
  issuer: of(({ issuer }) => issuer),
  role: of(({ audienceRole }) => audienceRole),
  ground: ({ quote }) => quote.sourcing.ground,
  obtained: ({ quote }) => quote.sourcing.obtained,
  'reason for anonymity': ({ quote }) => quote.sourcing.anonymityReason ?? '',
  'approved by': ({ quote }) => quote.sourcing.approvedBy ?? '',
  note: ({ quote }) => quote.note,
  'nested in': ({ quote }) => quote.nestedIn ?? '',
  'open comments': ({ comments }) => String(comments),
  pieces: ({ quote }) => String(quote.content.length),
  'in the text': ({ quote }) => (isGone(quote) ? 'no' : 'yes'),
  [`start (${UNIT_WORDS[unit]})`]: ({ quote }) => at(quote.content[0], (span) => offsetsOf(span, unit).start),
  [`end (${UNIT_WORDS[unit]})`]: ({ quote }) => at(quote.content.at(-1), (span) => offsetsOf(span, unit).end),
})

export const writeCsv: Writer = (tagged, { unit, continued = false }) => {
  const columns = columnsIn(unit)
  const sourceOf = new Map(tagged.sources.map((source) => [source.id, source]))
  const commentsOn = new Map<string, number>()
  for (const { aboutId, settled } of tagged.comments)
    if (aboutId !== undefined && !settled) commentsOn.set(aboutId, (commentsOn.get(aboutId) ?? 0) + 1)
  const rows = quotesOf(tagged).map((quote): Row => ({
    article: tagged.article,
    quote,
    sources: quote.sourceIds.flatMap((id) => sourceOf.get(id) ?? []),
    comments: commentsOn.get(quote.id) ?? 0,
  }))
  const cells = rows.map((row) => Object.values(columns).map((cell) => cell(row)))
  const text = csvTable(continued ? undefined : Object.keys(columns), cells)
  return { files: [{ ending: formatRow('csv').ending, text }], left: leftOf(tagged) }
}

/** The text itself nobody expects of a table of quotes. */
function leftOf(tagged: TaggedArticle): readonly string[] {
  // Also of those that were rejected, which are told by themselves.
  const linked = idsOfParts(tagged.attributions)
  const alone = [...tagged.cues, ...tagged.mentions].filter(({ id }) => !linked.has(id)).length
  return [
    ...rejectedLeft(tagged),
    ...counted(alone, '1 cue or source that no quote has is not in it.', '# cues and sources that no quote has are not in it.'),
    ...counted(tagged.comments.length, 'What 1 comment says is not in it.', 'What # comments say is not in it.'),
  ]
}

/** Of several sources one after the other in each column, so that it can be told whose is what; nothing where none has any. */
function of(field: (source: Omit<Source, 'record'>) => string | undefined): (row: Row) => string {
  return ({ sources }) => {
    const values = sources.map((source) => field(source) ?? '')
    return values.some((value) => value !== '') ? values.join(BETWEEN) : ''
  }
}

const isGone = ({ content }: AttributionJson): boolean => content.length === 0

const wordsOf = (spans: readonly Span[]): string => spans.map(({ exact }) => exact).join(BETWEEN_PIECES)

function wordsById<Piece extends Span>(pieces: readonly Piece[], idOf: (piece: Piece) => string): string {
  const ids = new Set(pieces.map(idOf))
  return [...ids].map((id) => wordsOf(pieces.filter((piece) => idOf(piece) === id))).join(BETWEEN)
}

const at = (span: Span | undefined, offset: (span: Span) => number): string =>
  span ? String(offset(span)) : ''
