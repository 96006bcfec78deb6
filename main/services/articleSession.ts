/**
 * The authority for one open article. Windows send steps with the version they count from, as in prosemirror-collab; a
 * push is accepted once it is in the journal, and never changes anything halfway. Snapshots follow when there is quiet.
 */
import type { OpenedArticle, Push, PushAnswer, Steps } from '../../shared/ipc/contract.ts'
import { headOf, type ArticleState } from '../../shared/document/articleState.ts'
import type { Records } from '../../shared/document/records.ts'
import { packDocument } from '../../shared/document/packed.ts'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import { applyPush } from './applyPush.ts'
import { articleBytes } from './articleBytes.ts'
import { conflictMessage, createArticleFile, outsideMessage } from './articleFile.ts'
import { createAutosave } from './autosave.ts'
import type { Clock } from './clock.ts'
import type { Desk } from './desk.ts'
import { ARTICLE_ENDING } from './deskPlaces.ts'
import type { FileCode } from './fileTrouble.ts'
import { toJournalHeader } from './journalHeader.ts'
import { keepAside } from './keepAside.ts'
import type { LoadedArticle } from './loadArticle.ts'
import type { Notify, WindowId } from './notify.ts'
import { readablePush } from './readablePush.ts'
import { createRefusedPushes, type Unwritten } from './refusedPushes.ts'
import type { Rescue } from './rescue.ts'
import { createSaving } from './saving.ts'
import { createSerial } from './serial.ts'
import { createSessionJournal } from './sessionJournal.ts'
import { createStepList } from './stepList.ts'
import { createWatching } from './watching.ts'

export type PushCode = 'badSteps' | 'reload' | FileCode

/** An article that neither its file nor its journal has as it is. */
export interface Unsaved {
  readonly slug: string
  readonly title: string
  readonly why: string
  /** As it stands in each window that could not send what it has; else as main has it. */
  readonly states: readonly ArticleState[]
}

export interface ArticleSession {
  /** As it stands in this window, with what could not be written down yet. */
  state(window?: WindowId): ArticleState
  /** @param window only what would be lost with this one */
  unsaved(window?: WindowId): Unsaved | undefined
  /** Settles when what neither file nor journal has is in the profile. */
  keepUnsaved(): Promise<Result<null, FileCode>>
  version(): number
  join(window: WindowId): OpenedArticle
  /** @returns whether nobody is left */
  leave(window: WindowId): boolean
  windows(): readonly WindowId[]
  /** @param window who sends it, and so needs no telling */
  push(push: Push, window: WindowId): Promise<Result<PushAnswer, PushCode>>
  pull(version: number): Result<Steps, 'reload'>
  save(): Promise<Result<null, FileCode>>
  /** The same because somebody asked: over what others made of the file, too, which is kept. */
  saveOver(): Promise<Result<null, FileCode>>
  /** Ends without saving, with the article as it stands kept as a file of its own. @returns where */
  setAside(): Promise<Result<string, FileCode>>
  /** Saves and takes the journal away; when that fails the journal stays, and so should the session. */
  end(): Promise<Result<null, FileCode>>
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
  const inOrder = createSerial()
  const saveInOrder = createSerial()
  const list = createStepList(slug, firstVersion)
  const file = createArticleFile(desk.places, desk.versions, slug, [loaded.sha256])
  const windows = new Set<WindowId>()
  const refused = createRefusedPushes(slug, rescue)
  const autosave = createAutosave(clock, () => void saveInOrder(snapshot))
  const watching = createWatching(clock, () => saveInOrder(lookOutside))
  let state = loaded.state
  let savedVersion = firstVersion
  let taught = loaded.taught
  let savedSha = loaded.sha256
  let isSaving = false
  let hasEnded = false
  const saving = createSaving(slug, loaded.changedAt, (now) => notify('article.saving', now, [...windows]))

  const title = (): string => headOf(state.records).title || slug
  const journal = createSessionJournal({
    slug,
    desk,
    title,
    header: () => toJournalHeader(slug, savedSha, list.version(), state),
    mayShorten: () => !isSaving && saving.now().state !== 'failed',
  })

  function failed(message: string): void {
    saving.tell({ slug, state: 'failed', message })
    autosave.failed()
  }

  const unwritten = (): Unwritten => ({
    steps: String(list.version()),
    state,
    inJournal: state,
    fileSha: savedSha,
  })

  async function push(given: Push, from: WindowId): Promise<Result<PushAnswer, PushCode>> {
    const missing = list.since(given.version)
    if (!missing || hasEnded) return outOfDate()
    if (missing.steps.length > 0) return ok({ outcome: 'behind', missing })
    if (given.steps.length === 0) return ok({ outcome: 'accepted', version: list.version() })
    const entry = readablePush({ push: given.version, steps: given.steps })
    if (!entry) return refuse('badSteps', 'This change is not made of plain data and was not made.')
    const after = applyPush(state, entry.steps)
    if (!after.ok) return after

    const written = await journal.append(entry)
    if (!written.ok) {
      const steps = `${given.version} ${given.steps.length}`
      refused.add(from, written, { ...unwritten(), steps, state: after.value })
      saving.tell({ slug, state: 'failed', message: written.message })
      return written
    }
    refused.clear(from)
    state = after.value
    list.add(entry.steps, given.clientId)
    saving.tell({ slug, state: 'pending' })
    autosave.touched()
    const others = [...windows].filter((window) => window !== from)
    if (others.length > 0) {
      const clientIds = entry.steps.map(() => given.clientId)
      notify('article.steps', { slug, version: given.version, steps: entry.steps, clientIds }, others)
    }
    return ok({ outcome: 'accepted', version: list.version() })
  }

  /** Of what is not saved yet the next save speaks. */
  async function lookOutside(): Promise<void> {
    const now = saving.now()
    if (hasEnded || now.state === 'pending' || now.state === 'failed') return
    const what = await file.look()
    const known = now.state === 'outside' ? now.what : null
    if (what === known) return
    if (what === null) saving.savedAsBefore()
    else saving.tell({ slug, state: 'outside', what, message: outsideMessage(title(), what) })
  }

  async function snapshot(isAsked = false): Promise<Result<null, FileCode>> {
    autosave.saving()
    const isOver = isAsked && saving.now().state === 'outside'
    if (!isOver && (list.version() === savedVersion || !journal.isOpen())) return ok(null)
    const mended = await desk.mend(title())
    if (!mended.ok) {
      void refused.keep(unwritten())
      failed(mended.message)
      return mended
    }
    const [version, now] = [list.version(), state]
    isSaving = true
    try {
      const { bytes, sha256, tagged } = articleBytes(now)
      const result = await file.save(bytes, sha256, () => inOrder(() => journal.append({ snapshot: sha256 })))
      if (!result.ok) {
        failed(result.message)
        return result
      }
      savedVersion = version
      savedSha = sha256
      autosave.succeeded()
      refused.forgetMain()
      if (list.version() === version) saving.saved(clock.now())
      else autosave.touched()
      if (result.value)
        notify('notice', { level: 'warning', message: conflictMessage(title(), result.value) })
      if (await desk.saved(slug, tagged, taught)) taught = now.records
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

  /** What was pushed before this was asked is saved with it. */
  async function save(isAsked = false): Promise<Result<null, FileCode>> {
    await inOrder(async () => undefined)
    const result = await saveInOrder(() => snapshot(isAsked))
    return result.ok ? (refused.why() ?? result) : result
  }

  async function close(): Promise<void> {
    hasEnded = true
    autosave.stop()
    watching.stop()
    await journal.remove()
  }

  /** @returns false when somebody pushed in the meantime */
  async function endIfSaved(): Promise<boolean> {
    if (list.version() !== savedVersion) return false
    await close()
    return true
  }

  return {
    state: (window) => (window === undefined ? undefined : refused.of(window)) ?? state,
    unsaved(window) {
      const inWindow = window === undefined ? refused.all() : [refused.of(window) ?? []].flat()
      const isLastWindow = window === undefined || [...windows].every((each) => each === window)
      const isUnwritten = isLastWindow && list.version() !== savedVersion
      if (inWindow.length === 0 && !isUnwritten) return undefined
      const now = saving.now()
      const why = now.state === 'failed' ? now.message : `“${title()}” is not saved yet.`
      return { slug, title: title(), why, states: inWindow.length > 0 ? inWindow : [state] }
    },
    keepUnsaved: () => refused.keep(unwritten()),
    version: () => list.version(),
    join(window) {
      windows.add(window)
      return {
        slug,
        version: list.version(),
        doc: packDocument(state.doc),
        records: [...state.records.values()],
        saving: saving.now(),
      }
    },
    leave(window) {
      refused.leave(window)
      windows.delete(window)
      return windows.size === 0
    },
    windows: () => [...windows],
    push: (given, window) => inOrder(() => push(given, window)),
    pull(version) {
      const steps = list.since(version)
      return steps ? ok(steps) : outOfDate()
    },
    save: () => save(),
    saveOver: () => save(true),
    setAside: () =>
      saveInOrder(() =>
        inOrder(async () => {
          const kept = await keepAside(desk.places.kept, slug, ARTICLE_ENDING, articleBytes(state).bytes)
          if (kept.ok) await close()
          return kept
        }),
      ),
    async end() {
      for (;;) {
        const result = await save()
        if (!result.ok) return result
        if (await inOrder(endIfSaved)) return result
      }
    },
  }
}

function outOfDate() {
  return refuse('reload', 'This window has fallen too far behind; open the article again.')
}
