/** A window's copy of an article that fits the desk's no longer: kept as a file of its own, since somebody wrote it. */
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import { unpackDocument } from '../../../shared/document/packed.ts'
import { Records } from '../../../shared/document/records.ts'
import type { ArticleCopy } from '../../../shared/contract/article.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { articleBytes } from './articleBytes.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { keepAside } from '../../storage/keepAside.ts'

/** @returns the name, as a user finds it from the desk's folder */
export async function keepCopy(
  copy: ArticleCopy,
  places: DeskPlaces,
): Promise<Result<{ readonly keptAs: string }, FileCode | 'broken'>> {
  const state = stateOf(copy)
  if (!state) return refuse('broken', 'What was in the window is no article and was not kept.')
  const kept = await keepAside(places.kept, copy.slug, ARTICLE_ENDING, articleBytes(state).bytes)
  return kept.ok ? ok({ keptAs: kept.value }) : kept
}

function stateOf({ doc, records: given }: ArticleCopy): ArticleState | undefined {
  try {
    const state = { doc: unpackDocument(doc), records: Records.of(given), rest: {} }
    state.doc.check()
    headOf(state.records)
    return state
  } catch {
    return undefined
  }
}
