/** What an article says, piece by piece, as its file has it: what is looked through, and what is shown of what was found. */
import { z } from 'zod'
import {
  ATTRIBUTION_TYPES,
  STATUSES,
  type AttributionType,
  type Status,
} from '../../../shared/model/attribution.ts'
import type { Range } from '../../../shared/text/range.ts'

export interface QuotePassage {
  readonly id: string
  readonly type: AttributionType
  readonly status: Status
  readonly sourceIds: readonly string[]
  /** Its words, pieces joined by " … ". */
  readonly words: string
  /** Its pieces in the article's text, in UTF-16 code units; none when they are gone. */
  readonly ranges: readonly Range[]
  /** Its sources as the article knows them, else as it calls them there. */
  readonly by: string
}

export interface Passages {
  readonly text: string
  /** Of its paragraphs, in UTF-16 code units. */
  readonly blocks: readonly Range[]
  readonly quotes: readonly QuotePassage[]
  /** Everything by which each source goes. */
  readonly sources: readonly { readonly id: string; readonly words: string }[]
  readonly comments: readonly {
    readonly id: string
    readonly by: string
    readonly words: string
    readonly isOpen: boolean
  }[]
}

const range = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
const spans = z.array(range.extend({ exact: z.string() })).catch([])
const strings = z.array(z.string()).catch([])
const text = z.string().catch('')

const quoteParser = z.object({
  id: z.string(),
  type: z.enum(ATTRIBUTION_TYPES),
  status: z.enum(STATUSES),
  content: spans,
  source: spans,
  sourceIds: strings,
  orphaned: z.string().optional(),
})
const sourceParser = z.object({
  id: z.string(),
  name: text,
  descriptor: text,
  aliases: strings,
  title: text,
  affiliation: text,
})
const commentParser = z.object({
  id: z.string(),
  by: text,
  text,
  answers: z.array(z.object({ by: text, text })).catch([]),
  settled: z.unknown().optional(),
})
const list = z.array(z.unknown()).catch([])
const articleParser = z.object({
  article: z.object({ text: z.string(), blocks: z.array(range).catch([]) }),
  attributions: list,
  sources: list,
  comments: list,
})

const NOTHING: Passages = { text: '', blocks: [], quotes: [], sources: [], comments: [] }

/** What cannot be read is left out. @param tagged the JSON of an article's file */
export function passagesOf(tagged: unknown): Passages {
  const parsed = articleParser.safeParse(tagged)
  if (!parsed.success) return NOTHING
  const { article, attributions, sources, comments } = parsed.data
  const all = each(sources, sourceParser)
  const names = new Map(all.map(({ id, name, descriptor }) => [id, name || descriptor]))
  return {
    ...article,
    quotes: each(attributions, quoteParser).map(({ content, source, orphaned, ...quote }) => ({
      ...quote,
      words: content.length > 0 ? content.map(({ exact }) => exact).join(' … ') : (orphaned ?? ''),
      ranges: content.map(({ start, end }) => ({ start, end })),
      by: listed(quote.sourceIds.map((id) => names.get(id))) || listed(source.map(({ exact }) => exact)),
    })),
    sources: all.map(({ id, name, descriptor, aliases, title, affiliation }) => ({
      id,
      words: listed([name, descriptor, ...aliases, title, affiliation]),
    })),
    comments: each(comments, commentParser).map(({ id, by, text: said, answers, settled }) => ({
      id,
      by,
      words: [said, ...answers.map((answer) => answer.text)].join('\n'),
      isOpen: settled === undefined,
    })),
  }
}

function each<Parsed>(items: readonly unknown[], parser: z.ZodType<Parsed>): readonly Parsed[] {
  return items.flatMap((item) => {
    const parsed = parser.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
}

function listed(words: readonly (string | undefined)[]): string {
  return words.filter((each) => each !== undefined && each !== '').join(', ')
}
