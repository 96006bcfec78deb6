/** Article <-> the first line of its journal. */
import { Node } from 'prosemirror-model'
import { headOf, type ArticleState } from '../../shared/document/articleState.ts'
import { Records } from '../../shared/document/records.ts'
import { schema } from '../../shared/document/schema.ts'
import { JOURNAL_FORMAT, type JournalHeader } from './readJournal.ts'

/** @param base SHA-256 of the article's file */
export function toJournalHeader(
  slug: string,
  base: string,
  version: number,
  state: ArticleState,
): JournalHeader {
  return {
    journal: JOURNAL_FORMAT,
    slug,
    base,
    version,
    doc: state.doc.toJSON(),
    records: [...state.records.values()],
    rest: state.rest,
  }
}

/** @throws RangeError when it is no article */
export function fromJournalHeader({ doc, records, rest }: JournalHeader): ArticleState {
  const node = Node.fromJSON(schema, doc)
  node.check()
  const state = { doc: node, records: Records.of(records), rest }
  headOf(state.records)
  return state
}
