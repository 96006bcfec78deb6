/** Articles as files, as windows call for it: put away, deleted, copied, called otherwise. */
import { ok } from '../../shared/result.ts'
import type { ArticleActs } from '../services/openArticles/articleActs.ts'
import type { HandlersOf } from './handlersOf.ts'
import type { Undoing } from './undoing.ts'

type Names = 'article.archive' | 'article.delete' | 'article.duplicate' | 'article.rename'

export function articleActsHandlers(acts: ArticleActs, undoing: Undoing): HandlersOf<Names> {
  return {
    'article.archive': ({ slug, isArchived }) => acts.archive(slug, isArchived),
    'article.delete': async ({ slug }) => {
      const removed = await acts.remove(slug)
      if (!removed.ok) return removed
      const { keptAs, bringBack } = removed.value
      const token = undoing.add(async () => {
        const why = await bringBack()
        return why === undefined ? [] : [why]
      })
      return ok({ token, ...(keptAs === undefined ? {} : { keptAs }) })
    },
    'article.duplicate': ({ slug }) => acts.duplicate(slug),
    'article.rename': ({ slug, name }) => acts.rename(slug, name),
  }
}
