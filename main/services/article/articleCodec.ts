/** What the authority must be told of an article: its journal's lines, its file, and where both are. */
import { Node } from 'prosemirror-model'
import { z } from 'zod'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import { Records } from '../../../shared/document/records.ts'
import { schema } from '../../../shared/document/schema.ts'
import { journalForm } from '../../../shared/migrations/journal/journalForm.ts'
import { isOlder, openVersioned } from '../../../shared/migrations/versioned.ts'
import { recordParser } from '../../../shared/model/record.ts'
import { VERSION } from '../../../shared/model/taggedArticle.ts'
import type { Codec, Owned, OwnPlaces } from '../../authority/owned.ts'
import type { Versions } from '../../authority/versions.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { applyPush } from './applyPush.ts'
import { articleBytes, type ArticleBytes } from './articleBytes.ts'

const FAMILY = 'quoin/journal-'

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
  doc: z.unknown(),
  records: z.array(recordParser),
  rest: z.record(z.string(), z.unknown()),
})
const pushesParser = z.array(z.array(z.unknown()))

function articleCodec(slug: string): Codec<ArticleState, ArticleBytes> {
  return {
    title: ({ records }) => headOf(records).title || slug,
    howToCompare: 'Open that file with Quoin to compare them.',
    change: applyPush,
    bytes: articleBytes,
    toHeader: ({ doc, records, rest }) => ({
      journal: FAMILY + journalForm.version,
      // What kinds of records there are in it the version of the article tells.
      article: VERSION,
      slug,
      doc: doc.toJSON(),
      records: [...records.values()],
      rest,
    }),
    fromJournal({ header, pushes }) {
      if (!header?.journal.startsWith(FAMILY)) return undefined
      const steps = pushes.map((push) => push.steps)
      const opened = openVersioned(journalForm, header.journal.slice(FAMILY.length), {
        ...header,
        pushes: steps,
      })
      const article = z.string().catch(VERSION).parse(header['article'])
      if (opened.age === 'newer' || isOlder(VERSION, article)) return 'newer'
      const parsed = headerParser.safeParse(opened.json)
      if (!parsed.success) return undefined
      const { doc, records, rest } = parsed.data
      try {
        return {
          state: stateOf(doc, Records.of(records), rest),
          pushes: pushesParser.parse(opened.json['pushes']),
        }
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
