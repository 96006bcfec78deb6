/**
 * The authority for one open article. Windows send steps with the version they count from, as in prosemirror-collab; a
 * push is accepted once it is in the journal, and never changes anything halfway. Snapshots follow when there is quiet.
 */
import type { OpenedArticle, Push, PushAnswer, SaveState, Steps } from '../../shared/ipc/contract.ts'
import { headOf, type ArticleState } from '../../shared/document/articleState.ts'
import { packDocument } from '../../shared/document/packed.ts'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import { applyPush } from './applyPush.ts'
import { articleBytes } from './articleBytes.ts'
import { conflictMessage, createArticleFile } from './articleFile.ts'
import { createAutosave } from './autosave.ts'
import type { Clock } from './clock.ts'
import type { Desk } from './desk.ts'
import type { FileCode } from './fileTrouble.ts'
import { createJournal, type Journal } from './journal.ts'
import { toJournalHeader } from './journalHeader.ts'
import { fromJournalLine, toJournalLine } from './journalLine.ts'
import type { LoadedArticle } from './loadArticle.ts'
import type { Notify, WindowId } from './notify.ts'
import type { JournalPush } from './readJournal.ts'
import { createSerial } from './serial.ts'
import { createStepList } from './stepList.ts'

export type PushCode = 'badSteps' | 'reload' | FileCode

export interface ArticleSession {
  state(): ArticleState
  version(): number
  join(window: WindowId): OpenedArticle
  /** @returns whether nobody is left */
  leave(window: WindowId): boolean
  windows(): readonly WindowId[]
  /** @param window who sends it, and so needs no telling */
  push(push: Push, window: WindowId): Promise<Result<PushAnswer, PushCode>>
  pull(version: number): Result<Steps, 'reload'>
  save(): Promise<Result<null, FileCode>>
  /** Saves and takes the journal away; when that fails the journal stays, and so should the session. */
  end(): Promise<Result<null, FileCode>>
}

interface SessionPorts {
  readonly clock: Clock
  readonly desk: Pick<Desk, 'places' | 'versions' | 'saved'>
  readonly notify: Notify
}

export function createArticleSession(
  slug: string,
  loaded: Pick<LoadedArticle, 'state' | 'sha256' | 'changedAt'>,
  firstVersion: number,
  { clock, desk, notify }: SessionPorts,
): ArticleSession {
  const inOrder = createSerial()
  const saveInOrder = createSerial()
  const list = createStepList(slug, firstVersion)
  const file = createArticleFile(desk.places, desk.versions, slug, [loaded.sha256])
  const windows = new Set<WindowId>()
  const autosave = createAutosave(clock, () => void saveInOrder(snapshot))
  let state = loaded.state
  let savedVersion = firstVersion
  let savedSha = loaded.sha256
  let journal: Journal | undefined
  let isSaving = false
  let hasEnded = false
  let saving: SaveState = { slug, state: 'saved', at: loaded.changedAt.toISOString() }

  const title = (): string => headOf(state.records).title || slug

  function tell(next: SaveState): void {
    if (next.state === 'pending' && saving.state === 'pending') return
    saving = next
    notify('article.saving', next, [...windows])
  }

  function failed(message: string): void {
    tell({ slug, state: 'failed', message })
    autosave.failed()
  }

  async function openJournal(): Promise<Result<Journal, FileCode>> {
    if (journal) {
      await shorten(journal)
      return ok(journal)
    }
    const header = toJournalHeader(slug, savedSha, list.version(), state)
    const created = await createJournal(desk.places.journal(slug), title(), header)
    if (created.ok) journal = created.value
    return created
  }

  async function push(given: Push, from: WindowId): Promise<Result<PushAnswer, PushCode>> {
    const missing = list.since(given.version)
    if (!missing || hasEnded) return outOfDate()
    if (missing.steps.length > 0) return ok({ outcome: 'behind', missing })
    if (given.steps.length === 0) return ok({ outcome: 'accepted', version: list.version() })
    const entry = readable({ push: given.version, steps: given.steps })
    if (!entry) return refuse('badSteps', 'This change is not made of plain data and was not made.')
    const after = applyPush(state, entry.steps)
    if (!after.ok) return after

    const opened = await openJournal()
    const written = opened.ok ? await opened.value.append(entry) : opened
    if (!written.ok) {
      tell({ slug, state: 'failed', message: written.message })
      return written
    }
    state = after.value
    list.add(entry.steps, given.clientId)
    tell({ slug, state: 'pending' })
    autosave.touched()
    const others = [...windows].filter((window) => window !== from)
    if (others.length > 0) {
      const clientIds = entry.steps.map(() => given.clientId)
      notify('article.steps', { slug, version: given.version, steps: entry.steps, clientIds }, others)
    }
    return ok({ outcome: 'accepted', version: list.version() })
  }

  async function snapshot(): Promise<Result<null, FileCode>> {
    autosave.saving()
    const [version, now, log] = [list.version(), state, journal]
    if (version === savedVersion || !log) return ok(null)
    isSaving = true
    try {
      const { bytes, sha256, tagged } = articleBytes(now)
      const result = await file.save(bytes, sha256, () => log.append({ snapshot: sha256 }))
      if (!result.ok) {
        failed(result.message)
        return result
      }
      savedVersion = version
      savedSha = sha256
      autosave.succeeded()
      if (list.version() === version) tell({ slug, state: 'saved', at: clock.now().toISOString() })
      else autosave.touched()
      if (result.value)
        notify('notice', { level: 'warning', message: conflictMessage(title(), result.value) })
      await desk.saved(slug, tagged)
      return ok(null)
    } catch (error) {
      // Whatever else goes wrong must not stop the article from being worked on: the journal holds it all.
      const why = error instanceof Error ? error.message : String(error)
      const message = `“${title()}” was not saved (${why}). Your changes are kept and saved again when it is next opened.`
      failed(message)
      return refuse('failed', message)
    } finally {
      isSaving = false
    }
  }

  /**
   * A long journal begins anew with the article as it stands. Not while a save is on its way to the file, since only the
   * old journal would know what that may have left there.
   */
  async function shorten(log: Journal): Promise<void> {
    if (!log.isLong() || isSaving || saving.state === 'failed') return
    await log.restart(toJournalHeader(slug, savedSha, list.version(), state))
  }

  /** What was pushed before this was asked is saved with it. */
  async function save(): Promise<Result<null, FileCode>> {
    await inOrder(async () => undefined)
    return saveInOrder(snapshot)
  }

  /** @returns false when somebody pushed in the meantime */
  async function endIfSaved(): Promise<boolean> {
    if (list.version() !== savedVersion) return false
    hasEnded = true
    autosave.stop()
    // A journal that cannot be taken away says nothing that the file does not.
    await journal?.remove()
    return true
  }

  return {
    state: () => state,
    version: () => list.version(),
    join(window) {
      windows.add(window)
      return {
        slug,
        version: list.version(),
        doc: packDocument(state.doc),
        records: [...state.records.values()],
        saving,
      }
    },
    leave(window) {
      windows.delete(window)
      return windows.size === 0
    },
    windows: () => [...windows],
    push: (given, window) => inOrder(() => push(given, window)),
    pull(version) {
      const steps = list.since(version)
      return steps ? ok(steps) : outOfDate()
    },
    save,
    async end() {
      for (;;) {
        const saved = await save()
        if (!saved.ok) return saved
        if (await inOrder(endIfSaved)) return saved
      }
    },
  }
}

/** The entry as a reader of the journal would find it; undefined when it would find none. */
function readable(entry: JournalPush): JournalPush | undefined {
  try {
    const found = fromJournalLine(toJournalLine(entry).slice(0, -1)) as JournalPush | undefined
    return Array.isArray(found?.steps) ? found : undefined
  } catch {
    return undefined
  }
}

function outOfDate() {
  return refuse('reload', 'This window has fallen too far behind; open the article again.')
}
