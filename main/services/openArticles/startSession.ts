/** Opens an article of the desk: what a crash left of it first, then its file, as the directory has its sources by now. */
import { headOf } from '../../../shared/document/articleState.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Notify } from '../../authority/notify.ts'
import type { Clock } from '../../storage/clock.ts'
import { ARTICLE_ENDING } from '../../storage/deskPlaces.ts'
import { keepAside } from '../../storage/keepAside.ts'
import { loadArticle, type LoadCode, type LoadedArticle } from '../article/loadArticle.ts'
import type { Desk, DeskCode } from '../desk/desk.ts'
import { createArticleSession, type ArticleSession } from './articleSession.ts'
import { createReadOnlySession } from './readOnlySession.ts'
import { recoverArticle } from './recoverArticles.ts'
import type { Rescue } from './rescue.ts'
import { upToDate, writtenByNewer } from './upToDate.ts'

export interface OpenSession {
  readonly session: ArticleSession
  readonly letGo: () => void
}

interface StartPorts {
  readonly desk: Desk
  readonly rescue: Rescue
  readonly clock: Clock
  readonly notify: Notify
}

/** @param version that it counts on from */
export async function startSession(
  slug: string,
  version: number,
  ports: StartPorts,
): Promise<Result<OpenSession, LoadCode | DeskCode>> {
  const { desk, notify } = ports
  const shut = desk.whyShut()
  if (shut) return shut
  const letGo = desk.hold(slug)
  const recovered = await recoverArticle(slug, desk)
  const isTheirs = !recovered.ok && recovered.code === 'newer'
  const loaded = recovered.ok || isTheirs ? await loadArticle(desk.places, slug) : recovered
  // It is not waited for: what is new in it comes when somebody has asked for it.
  const entries = desk.directory.known()
  if (recovered.ok)
    for (const message of recovered.value.messages) notify('notice', { level: 'warning', message })
  if (!loaded.ok) {
    letGo()
    // It puts what is damaged into quarantine and an earlier version in its place.
    if (loaded.code === 'broken') await desk.look()
    return loaded
  }
  const readOnly = isTheirs
    ? recovered.message
    : loaded.value.isNewer
      ? writtenByNewer(loaded.value.state, slug)
      : undefined
  if (readOnly !== undefined) {
    const session = createReadOnlySession(slug, loaded.value, version, readOnly)
    return ok({ session, letGo })
  }
  if (loaded.value.refused.length > 0) await keepOriginal(slug, loaded.value, ports)
  const state = entries ? upToDate(loaded.value.state, entries) : loaded.value.state
  const session = createArticleSession(slug, { ...loaded.value, state }, version, ports)
  if (!entries) void desk.directory.whenKnown().then((found) => session.bringForward(found))
  return ok({ session, letGo })
}

/** Tags that break an invariant would be gone with the next save. */
async function keepOriginal(
  slug: string,
  { bytes, refused, state }: LoadedArticle,
  { desk, notify }: Pick<StartPorts, 'desk' | 'notify'>,
): Promise<void> {
  const kept = await keepAside(desk.places.kept, slug, ARTICLE_ENDING, bytes)
  const count = refused.length === 1 ? '1 tag or link' : `${refused.length} tags or links`
  const [first] = refused
  const why = first ? ` (“${first.id}”: ${first.reason})` : ''
  const where = kept.ok ? `The file as it was is ${kept.value} in the desk’s folder.` : kept.message
  const message = `${count} of “${headOf(state.records).title || slug}” could not be kept${why}. ${where}`
  notify('notice', { level: 'warning', message })
}
