/** An article that is open in windows: opened, changed, saved, let go. */
import type { Place, PushAnswer } from '../../shared/contract/article.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { WindowId } from '../authority/notify.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import type { Openings } from '../services/openArticles/openings.ts'
import type { HandlersOf } from './handlersOf.ts'

export interface ArticlesPorts<Caller> {
  readonly articles: Pick<Articles, 'open' | 'push' | 'pull' | 'save' | 'takeOutside' | 'close' | 'keepCopy'>
  readonly openings: Pick<Openings, 'begin' | 'answered'>
  readonly windowOf: (caller: Caller) => WindowId
  /** Wraps each push: whoever closes the window waits until there are no more. */
  readonly pushing: (caller: Caller, push: () => Promise<Result<PushAnswer>>) => Promise<Result<PushAnswer>>
  /** Where one was in an article when it was last left. */
  readonly placeIn: (slug: string) => Place | undefined
  readonly keepPlace: (slug: string, place: Place) => void
  /** The article that the next start shows. */
  readonly keepLastSlug: (slug: string) => void
}

type Names = Exclude<
  Extract<CallName, `article.${string}`>,
  'article.archive' | 'article.delete' | 'article.duplicate' | 'article.rename' | 'article.export'
>

export function articlesHandlers<Caller>(ports: ArticlesPorts<Caller>): HandlersOf<Names, Caller> {
  const { articles, openings, windowOf, pushing, placeIn, keepPlace, keepLastSlug } = ports
  return {
    'article.open': async ({ slug }, caller) => {
      openings.begin(slug, windowOf(caller))
      // At once: should the page die of it, the next start must know what it was.
      keepLastSlug(slug)
      const opened = await articles.open(slug, windowOf(caller))
      const place = placeIn(slug)
      return opened.ok && place ? ok({ ...opened.value, place }) : opened
    },
    'article.shown': ({ slug }, caller) => {
      openings.answered(slug, windowOf(caller))
      return ok(null)
    },
    'article.left': ({ slug, place }) => {
      keepPlace(slug, place)
      return ok(null)
    },
    'article.push': (push, caller) => pushing(caller, () => articles.push(push, windowOf(caller))),
    'article.pull': ({ slug, version }) => articles.pull(slug, version),
    'article.save': ({ slug }, caller) => {
      openings.answered(slug, windowOf(caller))
      return articles.save(slug)
    },
    'article.takeOutside': ({ slug }) => articles.takeOutside(slug),
    'article.close': ({ slug }, caller) => articles.close(slug, windowOf(caller)),
    'article.keep': (copy) => articles.keepCopy(copy),
  }
}
