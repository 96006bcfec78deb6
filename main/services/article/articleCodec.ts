/** What the authority must be told of an article: its journal's lines, its file, and where both are. */
import { Node } from 'prosemirror-model'
import { z } from 'zod'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import { Records } from '../../../shared/document/records.ts'
import { schema } from '../../../shared/document/schema.ts'
import { recordParser } from '../../../shared/model/record.ts'
import type { Codec, Owned, OwnPlaces } from '../../authority/owned.ts'
import type { Versions } from '../../authority/versions.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { applyPush } from './applyPush.ts'
import { articleBytes, type ArticleBytes } from './articleBytes.ts'
import { liftDocument, liftStep, WITHOUT_CHAPTERS } from './liftJournal.ts'

const JOURNAL_FORMAT = 'quoin/journal-2'

export type OwnedArticle = Owned<ArticleState, ArticleBytes>

/** What an article's journal and file need of the desk. */
export interface ArticleDesk {
  readonly places: DeskPlaces
  readonly versions: Versions
}

export function ownedArticle({ places, versions }: ArticleDesk, slug: string): OwnedArticle {
  return { codec: articleCodec(slug), places: placesOf(places, slug), versions }
}

function placesOf(desk: DeskPlaces, slug: string): OwnPlaces {
  return {
    name: slug,
    ending: ARTICLE_ENDING,
    file: desk.article(slug),
    journal: desk.journal(slug),
    replaced: desk.replaced(slug),
    kept: desk.kept,
    quarantine: desk.quarantine,
  }
}

const headerParser = z.object({
  journal: z.enum([JOURNAL_FORMAT, WITHOUT_CHAPTERS]),
  doc: z.unknown(),
  records: z.array(recordParser),
  rest: z.record(z.string(), z.unknown()),
})

function articleCodec(slug: string): Codec<ArticleState, ArticleBytes> {
  return {
    title: ({ records }) => headOf(records).title || slug,
    change: applyPush,
    bytes: articleBytes,
    toHeader: ({ doc, records, rest }) => ({
      journal: JOURNAL_FORMAT,
      slug,
      doc: doc.toJSON(),
      records: [...records.values()],
      rest,
    }),
    fromJournal({ header, pushes }) {
      const parsed = headerParser.safeParse(header)
      if (!parsed.success) return undefined
      const { journal, doc, records, rest } = parsed.data
      const isOld = journal === WITHOUT_CHAPTERS
      try {
        const state = stateOf(isOld ? liftDocument(doc) : doc, Records.of(records), rest)
        return { state, pushes: pushes.map(({ steps }) => (isOld ? steps.map(liftStep) : steps)) }
      } catch {
        return undefined
      }
    },
  }
}

/** @throws RangeError when it is no article */
function stateOf(doc: unknown, records: Records, rest: ArticleState['rest']): ArticleState {
  const node = Node.fromJSON(schema, doc)
  node.check()
  headOf(records)
  return { doc: node, records, rest }
}
