import type { AttributionJson } from '../../shared/model/attribution.ts'
import type { TaggedArticle } from '../../shared/model/taggedArticle.ts'
import { printable } from '../../shared/text/printable.ts'

/** Who said what, for a terminal. @param width in columns */
export function table({ article, attributions, sources }: TaggedArticle, width: number): string {
  const names = new Map(sources.map(({ id, name, descriptor }) => [id, onOneLine(name || descriptor || id)]))
  const rows = attributions.map((attribution) => rowOf(attribution, names))
  const room = Math.max(60, width)
  const who = widest(
    rows.map(({ source }) => source),
    12,
    Math.floor(room * 0.28),
  )
  const how = widest(
    rows.map(({ cue }) => cue),
    5,
    Math.floor(room * 0.16),
  )
  const what = room - who - how - FIXED
  const lines = rows.map(
    (row, index) =>
      `${String(index + 1).padStart(3)}  ${row.type.padEnd(8)}  ${row.confidence.padStart(4)}  ` +
      `${fit(row.source, who)}  ${fit(row.cue, how)}  ${fit(row.content, what).trimEnd()}`,
  )
  const head = `  #  type      conf  ${fit('who', who)}  ${fit('cue', how)}  what was said`
  return `${onOneLine(article.title || article.slug)}\n${head}\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`
}

/** Number, type and confidence with the gaps between all columns. */
const FIXED = 3 + 2 + 8 + 2 + 4 + 2 + 2 + 2

interface Row {
  readonly type: string
  readonly confidence: string
  readonly source: string
  readonly cue: string
  readonly content: string
}

function rowOf(
  { type, confidence, content, cue, source, sourceIds }: AttributionJson,
  names: ReadonlyMap<string, string>,
): Row {
  const mentioned = words(source)
  const known = sourceIds.map((id) => names.get(id) ?? id).join(', ')
  const isSame = known === '' || known === mentioned
  return {
    type,
    confidence: confidence === undefined ? '' : confidence.toFixed(2),
    source:
      mentioned === ''
        ? known || '–'
        : isSame
          ? mentioned
          : known.includes(mentioned) || mentioned.includes(known)
            ? known
            : `${known} (${mentioned})`,
    cue: words(cue) || '–',
    content: words(content),
  }
}

const words = (spans: readonly { readonly exact: string }[]): string =>
  onOneLine(spans.map(({ exact }) => exact).join(' … '))

/** In one line, of which each column counts. */
const onOneLine = (text: string): string => printable(text.replaceAll(/\s+/gu, ' ').trim())

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const characters = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

function fit(text: string, width: number): string {
  const all = characters(text)
  return all.length <= width
    ? text + ' '.repeat(width - all.length)
    : `${all.slice(0, Math.max(0, width - 1)).join('')}…`
}

const widest = (cells: readonly string[], least: number, most: number): number =>
  cells.reduce((width, cell) => Math.min(most, Math.max(width, characters(cell).length)), least)
