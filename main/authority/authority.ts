/**
 * The authority for one thing that windows share: an article, the directory of sources. Windows send changes with the version
 * they count from, as in prosemirror-collab; a push is accepted once it is in the journal, and never changes anything
 * halfway. Snapshots follow when there is quiet.
 */
import type { Push, PushAnswer, SaveState, Steps } from '../../shared/contract/article.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Clock } from '../storage/clock.ts'
import type { FileCode } from '../storage/fileTrouble.ts'
import { keepAside } from '../storage/keepAside.ts'
import { createSerial } from '../storage/serial.ts'
import { createAutosave } from './autosave.ts'
import type { Elsewhere, Unwritten } from './elsewhere.ts'
import { createKeptJournal } from './keptJournal.ts'
import type { WindowId } from './notify.ts'
import { conflictMessage, createOwnFile, NO_FILE, outsideMessage } from './ownFile.ts'
import type { FileBytes, Owned } from './owned.ts'
import { readablePush } from './readablePush.ts'
import { createSaving } from './saving.ts'
import { createStepList } from './stepList.ts'
import { createWatching } from './watching.ts'

/** `newer`: only a newer Quoin may change it. */
export type PushCode = 'badSteps' | 'reload' | 'newer' | FileCode

export interface Authority<State> {
  readonly state: () => State
  readonly version: () => number
  readonly saving: () => SaveState
  /** Whether its file has all of it. */
  readonly isSaved: () => boolean
  /** What could be kept elsewhere when the desk cannot be written. */
  readonly unwritten: () => Unwritten<State>
  /** @param from who sends it, and so needs no telling; nobody when Quoin itself does */
  readonly push: (push: Push, from?: WindowId) => Promise<Result<PushAnswer, PushCode>>
  readonly pull: (version: number) => Result<Steps, 'reload'>
  /** What was pushed before this was asked is saved with it. */
  readonly save: () => Promise<Result<null, FileCode>>
  /** The same because somebody asked: over what others made of the file, too, which is kept. */
  readonly saveOver: () => Promise<Result<null, FileCode>>
  /** What somebody else made of the file, told by its hash, is in it by now: a save over it keeps nothing aside. */
  readonly adopt: (sha256: string) => void
  /** Ends without saving, with what stands kept as a file of its own. @returns where */
  readonly setAside: () => Promise<Result<string, FileCode | 'newer'>>
  /** Saves and takes the journal away; when that fails the journal stays, and so should the authority. */
  readonly end: () => Promise<Result<null, FileCode>>
}

export interface AuthorityPorts<State, File extends FileBytes> {
  readonly owned: Owned<State, File>
  readonly clock: Clock
  /** Makes again what somebody deleted inside the desk; refuses when the desk is gone, or another Quoin's. */
  readonly mend: (title: string) => Promise<Result<null, FileCode>>
  readonly elsewhere?: Elsewhere<State>
  /** Whether whoever counts from an older version must take in what came since; else changes hold in the order of arrival. */
  readonly isOrdered: boolean
  readonly tellSteps: (steps: Steps, from: WindowId | undefined) => void
  readonly tellSaving: (state: SaveState) => void
  readonly warn: (message: string) => void
  /** A snapshot was made of this version. @returns whether nothing of it need be told again, not even after a crash */
  readonly onSaved: (state: State, file: File, version: number) => Promise<boolean>
}

export interface Beginning<State> {
  readonly state: State
  readonly version: number
  /** SHA-256 of the file; absent where there is none yet. */
  readonly sha256?: string
  readonly changedAt: Date
}

export function createAuthority<State, File extends FileBytes>(
  begun: Beginning<State>,
  ports: AuthorityPorts<State, File>,
): Authority<State> {
  const { owned, clock, mend, elsewhere, tellSteps, warn } = ports
  const { codec, places } = owned
  const { name } = places
  const inOrder = createSerial()
  const saveInOrder = createSerial()
  const list = createStepList(name, begun.version)
  const file = createOwnFile(owned, [begun.sha256 ?? NO_FILE])
  const autosave = createAutosave(clock, () => void saveInOrder(snapshot))
  const watching = createWatching(clock, () => saveInOrder(lookOutside))
  const saving = createSaving(name, begun.changedAt, ports.tellSaving)
  let { state } = begun
  let savedVersion = begun.version
  let savedSha = begun.sha256 ?? NO_FILE
  let isSaving = false
  let hasEnded = false

  const title = (): string => codec.title(state)
  const journal = createKeptJournal({
    path: places.journal,
    mend,
    title,
    header: () => ({ ...codec.toHeader(state), base: savedSha, version: list.version() }),
    mayShorten: () => !isSaving && saving.now().state !== 'failed',
  })

  function failed(message: string): void {
    saving.tell({ slug: name, state: 'failed', message })
    autosave.failed()
  }

  const unwritten = (): Unwritten<State> => ({
    steps: String(list.version()),
    state,
    inJournal: state,
    fileSha: savedSha,
  })

  async function push(given: Push, from: WindowId | undefined): Promise<Result<PushAnswer, PushCode>> {
    const missing = list.since(given.version)
    if (!missing || hasEnded) return outOfDate()
    if (missing.steps.length > 0 && ports.isOrdered) return ok({ outcome: 'behind', missing })
    if (given.steps.length === 0) return ok({ outcome: 'accepted', version: list.version() })
    const entry = readablePush({ push: list.version(), steps: given.steps })
    if (!entry) return refuse('badSteps', 'This change is not made of plain data and was not made.')
    const after = codec.change(state, entry.steps)
    if (!after.ok) return after

    const written = await journal.append(entry)
    if (!written.ok) {
      const steps = `${entry.push} ${entry.steps.length}`
      if (from !== undefined) elsewhere?.refused(from, written, { ...unwritten(), steps, state: after.value })
      saving.tell({ slug: name, state: 'failed', message: written.message })
      return written
    }
    if (from !== undefined) elsewhere?.written(from)
    state = after.value
    list.add(entry.steps, given.clientId)
    saving.tell({ slug: name, state: 'pending' })
    autosave.touched()
    const clientIds = entry.steps.map(() => given.clientId)
    tellSteps({ slug: name, version: entry.push, steps: entry.steps, clientIds }, from)
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
    else saving.tell({ slug: name, state: 'outside', what, message: outsideMessage(title(), what) })
  }

  async function snapshot(isAsked = false): Promise<Result<null, FileCode>> {
    autosave.saving()
    const isOver = isAsked && saving.now().state === 'outside'
    if (!isOver && (list.version() === savedVersion || !journal.isOpen())) return ok(null)
    const mended = await mend(title())
    if (!mended.ok) {
      elsewhere?.unsaved(unwritten())
      failed(mended.message)
      return mended
    }
    const [version, now] = [list.version(), state]
    isSaving = true
    try {
      const made = codec.bytes(now)
      const result = await file.save(made.bytes, made.sha256, () =>
        inOrder(() => journal.append({ snapshot: made.sha256 })),
      )
      if (!result.ok) {
        failed(result.message)
        return result
      }
      savedVersion = version
      savedSha = made.sha256
      autosave.succeeded()
      elsewhere?.saved()
      if (list.version() === version) saving.saved(clock.now())
      else autosave.touched()
      if (result.value) warn(conflictMessage(title(), result.value, codec.howToCompare))
      // Said twice, it tells a recovery that what is before it has had its effects. Where it cannot be, they come once more.
      if (await ports.onSaved(now, made, version))
        await inOrder(() => journal.append({ snapshot: made.sha256 }))
      return ok(null)
    } catch (error) {
      // Whatever else goes wrong must not stop anybody from working on: the journal holds it all.
      const why = error instanceof Error ? error.message : String(error)
      const message = `“${title()}” was not saved (${why}). Your changes are kept and saved again when it is next opened.`
      failed(message)
      return refuse('failed', message)
    } finally {
      isSaving = false
    }
  }

  async function save(isAsked = false): Promise<Result<null, FileCode>> {
    await inOrder(async () => undefined)
    const result = await saveInOrder(() => snapshot(isAsked))
    return result.ok ? (elsewhere?.why() ?? result) : result
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
    state: () => state,
    version: () => list.version(),
    saving: () => saving.now(),
    isSaved: () => list.version() === savedVersion,
    unwritten,
    push: (given, from) => inOrder(() => push(given, from)),
    pull(version) {
      const steps = list.since(version)
      return steps ? ok(steps) : outOfDate()
    },
    save: () => save(),
    saveOver: () => save(true),
    adopt: (sha) => file.adopt(sha),
    setAside: () =>
      saveInOrder(() =>
        inOrder(async () => {
          const kept = await keepAside(places.kept, name, places.ending, codec.bytes(state).bytes)
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
