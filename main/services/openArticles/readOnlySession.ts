/** An article that can be shown and not changed: whoever tries is told why. Its file and its journal stay as they are. */
import { packDocument } from '../../../shared/document/packed.ts'
import { ok, refuse } from '../../../shared/result.ts'
import type { WindowId } from '../../authority/notify.ts'
import type { LoadedArticle } from '../article/loadArticle.ts'
import type { ArticleSession } from './articleSession.ts'

export function createReadOnlySession(
  slug: string,
  { state }: Pick<LoadedArticle, 'state'>,
  version: number,
  why: string,
): ArticleSession {
  const windows = new Set<WindowId>()
  const saved = async () => ok(null)
  const refused = async () => refuse('newer', why)
  return {
    readOnly: why,
    state: () => state,
    version: () => version,
    unsaved: () => undefined,
    keepUnsaved: saved,
    join: (window) => void windows.add(window),
    joined: () => ({
      slug,
      version,
      doc: packDocument(state.doc),
      records: [...state.records.values()],
      saving: { slug, state: 'readOnly', message: why },
    }),
    leave(window) {
      windows.delete(window)
      return windows.size === 0
    },
    windows: () => [...windows],
    push: refused,
    change: refused,
    bringForward: async () => undefined,
    pull: (from) => ok({ slug, version: from, steps: [], clientIds: [] }),
    save: saved,
    saveOver: saved,
    setAside: refused,
    end: saved,
  }
}
