/** Who is quoted where: counted from the cards of the articles, and read off their files when somebody asks for the words. */
import { z } from 'zod'
import type { QuoteOfSource, QuotesOfSource, SourceUse } from '../../../shared/contract/sources.ts'
import { ATTRIBUTION_TYPES } from '../../../shared/model/attribution.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { shortened } from '../../../shared/text/shortened.ts'
import type { DeskPlaces } from '../../storage/deskPlaces.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import type { DeskIndex } from '../deskIndex/questions.ts'

export interface SourceUses {
  /** By the ids that articles name, which may have been merged since. */
  all(): Promise<readonly SourceUse[]>
  /** The articles that name one of these in an accepted quote, newest change first. */
  articlesOf(ids: ReadonlySet<string>): Promise<readonly string[]>
  /**
   * The accepted quotes of whoever goes by these ids, article by article.
   * @param most articles
   */
  quotesOf(ids: ReadonlySet<string>, most: number): Promise<QuotesOfSource>
}

/** In characters. */
const LONGEST_WORDS = 320

const span = z.object({ exact: z.string() })
const quoteParser = z.object({
  id: z.string(),
  type: z.enum(ATTRIBUTION_TYPES),
  status: z.literal('accepted'),
  content: z.array(span),
  cue: z.array(span),
  source: z.array(span.extend({ mentionId: z.string() })),
  sourceIds: z.array(z.string()),
  orphaned: z.string().optional(),
})
const articleParser = z.object({ attributions: z.array(z.unknown()) })

export function createSourceUses(places: DeskPlaces, index: Pick<DeskIndex, 'ask'>): SourceUses {
  const naming = (ids: ReadonlySet<string>) => index.ask('naming', { ids: [...ids] })

  return {
    all: () => index.ask('uses', null),
    articlesOf: async (ids) => (await naming(ids)).map(({ slug }) => slug),
    async quotesOf(ids, most) {
      const articles = await naming(ids)
      const some = articles.slice(0, most)
      const read = await Promise.all(some.map(({ slug }) => quotesIn(places.article(slug), ids)))
      return {
        articles: some.map(({ slug, title, changedAt }, at) => ({
          slug,
          title,
          changedAt,
          quotes: read[at] ?? [],
        })),
        left: articles.length - some.length,
      }
    },
  }
}

async function quotesIn(path: string, ids: ReadonlySet<string>): Promise<readonly QuoteOfSource[]> {
  const file = await readOwnFile(path)
  const json = file.ok ? parseJson(Buffer.from(file.value).toString('utf8')) : file
  const article = articleParser.safeParse(json.ok ? json.value : undefined)
  return (article.data?.attributions ?? []).flatMap((each): QuoteOfSource[] => {
    const quote = quoteParser.safeParse(each)
    if (!quote.success || !quote.data.sourceIds.some((id) => ids.has(id))) return []
    const { id, type, content, cue, source, orphaned } = quote.data
    const words = content.length > 0 ? joined(content, ' … ') : (orphaned ?? '')
    return [
      { id, type, words: shortened(words, LONGEST_WORDS), cue: joined(cue, ' '), as: joined(source, ' ') },
    ]
  })
}

function joined(spans: readonly { readonly exact: string }[], between: string): string {
  return spans.map(({ exact }) => exact.replace(/\s+/gu, ' ')).join(between)
}
