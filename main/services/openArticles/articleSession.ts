/**
 * An article that is open: the authority for it, the windows that show it, and what it has taught the directory of sources.
 */
import type { OpenedArticle } from '../../../shared/ipc/contract.ts'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import type { Records } from '../../../shared/document/records.ts'
import { packDocument } from '../../../shared/document/packed.ts'
import type { Result } from '../../../shared/result.ts'
import { createAuthority, type Authority } from '../../authority/authority.ts'
import type { Notify, WindowId } from '../../authority/notify.ts'
import type { Clock } from '../../storage/clock.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { ownedArticle } from '../article/articleCodec.ts'
import type { LoadedArticle } from '../article/loadArticle.ts'
import type { Desk } from '../desk/desk.ts'
import { createRefusedPushes } from './refusedPushes.ts'
import type { Rescue } from './rescue.ts'

/** An article that neither its file nor its journal has as it is. */
export interface Unsaved {
  readonly slug: string
  readonly title: string
  readonly why: string
  /** As it stands in each window that could not send what it has; else as main has it. */
  readonly states: readonly ArticleState[]
}

export interface ArticleSession
  extends Pick<
    Authority<ArticleState>,
    'version' | 'push' | 'pull' | 'save' | 'saveOver' | 'setAside' | 'end'
  > {
  /** As it stands in this window, with what could not be written down yet. */
  state(window?: WindowId): ArticleState
  /** @param window only what would be lost with this one */
  unsaved(window?: WindowId): Unsaved | undefined
  /** Settles when what neither file nor journal has is in the profile. */
  keepUnsaved(): Promise<Result<null, FileCode>>
  join(window: WindowId): OpenedArticle
  /** @returns whether nobody is left */
  leave(window: WindowId): boolean
  windows(): readonly WindowId[]
}

interface SessionPorts {
  readonly clock: Clock
  readonly desk: Pick<Desk, 'places' | 'versions' | 'saved' | 'mend'>
  readonly rescue: Rescue
  readonly notify: Notify
}

export function createArticleSession(
  slug: string,
  loaded: Pick<LoadedArticle, 'state' | 'sha256' | 'changedAt'> & { readonly taught: Records | undefined },
  firstVersion: number,
  { clock, desk, rescue, notify }: SessionPorts,
): ArticleSession {
  const windows = new Set<WindowId>()
  const refused = createRefusedPushes(slug, rescue)
  let { taught } = loaded

  const authority = createAuthority(
    { ...loaded, version: firstVersion },
    {
      owned: ownedArticle(desk, slug),
      clock,
      mend: (title) => desk.mend(title),
      isOrdered: true,
      elsewhere: {
        refused: refused.add,
        written: refused.clear,
        unsaved: (all) => void refused.keep(all),
        saved: refused.forgetMain,
        why: refused.why,
      },
      tellSteps(steps, from) {
        const others = [...windows].filter((window) => window !== from)
        if (others.length > 0) notify('article.steps', steps, others)
      },
      tellSaving: (now) => notify('article.saving', now, [...windows]),
      warn: (message) => notify('notice', { level: 'warning', message }),
      async onSaved({ records }, { tagged }) {
        if (await desk.saved(slug, tagged, taught)) taught = records
      },
    },
  )
  const { state } = authority
  const title = (): string => headOf(state().records).title || slug

  return {
    ...authority,
    state: (window) => (window === undefined ? undefined : refused.of(window)) ?? state(),
    unsaved(window) {
      const inWindow = window === undefined ? refused.all() : [refused.of(window) ?? []].flat()
      const isLastWindow = window === undefined || [...windows].every((each) => each === window)
      const isUnwritten = isLastWindow && !authority.isSaved()
      if (inWindow.length === 0 && !isUnwritten) return undefined
      const now = authority.saving()
      const why = now.state === 'failed' ? now.message : `“${title()}” is not saved yet.`
      return { slug, title: title(), why, states: inWindow.length > 0 ? inWindow : [state()] }
    },
    keepUnsaved: () => refused.keep(authority.unwritten()),
    join(window) {
      windows.add(window)
      const { doc, records } = state()
      return {
        slug,
        version: authority.version(),
        doc: packDocument(doc),
        records: [...records.values()],
        saving: authority.saving(),
      }
    },
    leave(window) {
      refused.leave(window)
      windows.delete(window)
      return windows.size === 0
    },
    windows: () => [...windows],
  }
}
