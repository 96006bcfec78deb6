/**
 * An article that is open: the authority for it, the windows that show it, and what it has taught the directory of sources.
 */
import { z } from 'zod'
import type { OpenedArticle } from '../../../shared/contract/article.ts'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import type { Records } from '../../../shared/document/records.ts'
import type { RecordsStep } from '../../../shared/document/recordsStep.ts'
import { broughtForward } from '../../../shared/directory/broughtForward.ts'
import type { Entries } from '../../../shared/directory/merging.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { packDocument } from '../../../shared/document/packed.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { createAuthority, type Authority, type PushCode } from '../../authority/authority.ts'
import type { Notify, WindowId } from '../../authority/notify.ts'
import type { Clock } from '../../storage/clock.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { createSerial } from '../../storage/serial.ts'
import { ownedArticle } from '../article/articleCodec.ts'
import type { LoadedArticle } from '../article/loadArticle.ts'
import type { Desk } from '../desk/desk.ts'
import { createRefusedPushes } from './refusedPushes.ts'
import type { Rescue } from './rescue.ts'
import { createTeaching } from './teaching.ts'

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
  /** Changes records for Quoin itself. @param make what shall be put, of the records as they are then; nothing where none */
  change(
    make: (records: Records) => readonly QuoinRecord[],
  ): Promise<Result<RecordsStep | undefined, PushCode>>
  /** The directory has changed: brings this article's copies forward, which is nothing that it could teach. */
  bringForward(entries: Entries): Promise<void>
  /** Why it can be shown but not changed. */
  readonly readOnly?: string
  /** As it stands in this window, with what could not be written down yet. */
  state(window?: WindowId): ArticleState
  /** @param window only what would be lost with this one */
  unsaved(window?: WindowId): Unsaved | undefined
  /** Settles when what neither file nor journal has is in the profile. */
  keepUnsaved(): Promise<Result<null, FileCode>>
  join(window: WindowId): void
  /** What a window is told that opens it. */
  joined(): OpenedArticle
  /** @returns whether nobody is left */
  leave(window: WindowId): boolean
  windows(): readonly WindowId[]
}

/** Of steps that have been accepted. */
function sourcesAdded(steps: readonly unknown[]): readonly Source[] {
  return steps.flatMap((step) => {
    const parsed = addingParser.safeParse(step)
    return parsed.data?.added.flatMap((record) => sourceKind.parser.safeParse(record).data ?? []) ?? []
  })
}

const addingParser = z.object({ stepType: z.literal('records'), added: z.array(z.unknown()) })

/** Who Quoin itself is among those who send steps. */
const CLIENT = 'quoin'

interface SessionPorts {
  readonly clock: Clock
  readonly desk: Pick<Desk, 'places' | 'versions' | 'saved' | 'mend'>
  readonly rescue: Rescue
  readonly notify: Notify
}

export function createArticleSession(
  slug: string,
  loaded: Pick<LoadedArticle, 'state' | 'sha256' | 'changedAt'>,
  firstVersion: number,
  { clock, desk, rescue, notify }: SessionPorts,
): ArticleSession {
  const windows = new Set<WindowId>()
  const refused = createRefusedPushes(slug, rescue)
  const teaching = createTeaching(loaded.state.records)
  const bringing = createSerial()
  let latest: Entries | undefined

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
      async onSaved({ records }, { tagged }, version) {
        const isLearnt = await desk.saved(slug, tagged, teaching.taught())
        if (isLearnt) teaching.learnt(records, version)
        return isLearnt
      },
    },
  )
  const { state } = authority
  const title = (): string => headOf(state().records).title || slug

  async function change(
    make: (records: Records) => readonly QuoinRecord[],
  ): Promise<Result<RecordsStep | undefined, PushCode>> {
    for (;;) {
      const version = authority.version()
      const { records } = state()
      const put = make(records)
      if (put.length === 0) return ok(undefined)
      const step = changeRecords(records, put)
      const push = { slug, version, clientId: CLIENT, steps: [step.toJSON()] }
      const pushed = await authority.push(push)
      if (!pushed.ok) return pushed
      // A window was quicker.
      if (pushed.value.outcome === 'accepted') return ok(step)
    }
  }

  return {
    ...authority,
    async push(push, window) {
      const pushed = await authority.push(push, window)
      // As a source is when it joins the article, the directory knows it; what becomes of it from there on is news.
      const added = pushed.ok && pushed.value.outcome === 'accepted' ? sourcesAdded(push.steps) : []
      if (added.length > 0) teaching.known(authority.version(), (records) => records.with(added))
      return pushed
    },
    change,
    bringForward(entries) {
      latest = entries
      return bringing(async () => {
        // As the directory is by now, whichever change of it this is about.
        const brought = await change((records) =>
          broughtForward(records, latest ?? entries, teaching.taught()),
        )
        // Where it could not be written down it is tried again with the next change, and when the article is opened.
        const step = brought.ok ? brought.value : undefined
        if (step) teaching.known(authority.version(), (records) => step.fold(records))
      })
    },
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
    join: (window) => void windows.add(window),
    joined() {
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
