/**
 * The desk's directory of sources: one authority, to which windows and saved articles send their changes. It grows from what
 * editors accept in articles, and nothing is ever removed by a machine. When its file is lost or damaged it is made again
 * from the articles, which may take long and holds up nobody: what is learnt meanwhile is known at once.
 */
import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
import { Records } from '../../../shared/document/records.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { createAuthority, type Authority, type PushCode } from '../../authority/authority.ts'
import { createOnceTold } from '../../authority/onceTold.ts'
import type { Owned } from '../../authority/owned.ts'
import { recover } from '../../authority/recover.ts'
import { createVersions } from '../../authority/versions.ts'
import type { Clock } from '../../storage/clock.ts'
import { SOURCES_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { createSerial } from '../../storage/serial.ts'
import { quarantineFile } from '../article/quarantine.ts'
import { acceptedSources, sourcesOfArticles } from './acceptedSources.ts'
import {
  directoryCodec,
  directoryPlaces,
  isEmpty,
  isUnfinished,
  UNMADE_DIRECTORY,
  type DirectoryChange,
  type DirectoryState,
} from './directoryCodec.ts'
import { cannotBeUsed, createReadable, type InFile } from './readDirectory.ts'
import { newsFrom } from './newsFrom.ts'
import { outsideNews } from './outsideNews.ts'

type DirectoryCode = PushCode | 'newer'

export interface Directory {
  /** As far as they are known. */
  entries(): Promise<Entries>
  /** The same at once; undefined before somebody has asked for them. */
  known(): Entries | undefined
  /** Resolves when somebody has: a start has more urgent things to read. */
  whenKnown(): Promise<Entries>
  /** @param make what is to be changed in the entries as they are then, or why it cannot be */
  change<Code extends string>(
    make: (entries: Entries) => Result<EntriesDiff, Code>,
  ): Promise<Result<EntriesDiff, Code | DirectoryCode>>
  /**
   * Puts in, or brings up to date, the sources that accepted quotes of this article have.
   * @param before the article's records when it last taught something: what it has not changed since is no news, and an old
   *   article does not take back what others have changed meanwhile
   */
  learn(tagged: unknown, before: Records | undefined, isLate?: boolean): Promise<Result<null, DirectoryCode>>
  /** Tells of every change: the entries before and after it. */
  listen(listener: Listener): void
  /** Resolves when a directory that is being made again is made. */
  made(): Promise<void>
  /** All of it is in its file, or else in its journal. */
  save(): Promise<Result<null, FileCode>>
  end(): Promise<void>
}

type Listener = (before: Entries, after: Entries) => void

export interface DirectoryPorts {
  readonly places: DeskPlaces
  readonly clock: Clock
  readonly mend: (title: string) => Promise<Result<null, FileCode>>
  /** Why nothing may be written. */
  readonly whyShut: () => string | undefined
  readonly warn: (message: string) => void
  /** Resolves when nothing more urgent is under way. */
  readonly turn: () => Promise<unknown>
}

const CLIENT = 'directory'
const NONE: Entries = Records.of<Entry>([])
/** In milliseconds. */
const LOOK_AGAIN = 2000
const NEWER =
  'The directory of sources was written by a newer Quoin, so it can be read but not changed here. Update Quoin.'

export function createDirectory(ports: DirectoryPorts): Directory {
  const { places, clock, mend, whyShut, warn, turn } = ports
  const owned: Owned<DirectoryState> = {
    codec: directoryCodec,
    places: directoryPlaces(places),
    versions: createVersions(places.sourcesVersions, SOURCES_ENDING, clock),
  }
  const opening = createSerial()
  const changing = createSerial()
  let authority: Authority<DirectoryState> | undefined
  let making: Promise<void> | undefined
  let isEnding = false
  /** What the file has. */
  let lastSaved: Entries = NONE
  const listeners: Listener[] = []
  let tellFirst: (entries: Entries) => void = () => undefined
  const first = new Promise<Entries>((resolve) => {
    tellFirst = resolve
  })
  const readable = createReadable(places)
  const warnOnce = createOnceTold(warn)

  /** @returns a refusal while it can only be read, or not even that */
  function open(): Promise<Result<Authority<DirectoryState>, DirectoryCode>> {
    return opening(async () => {
      const shut = whyShut()
      if (shut !== undefined) return refuse('inTheWay', shut)
      if (authority) return ok(authority)
      const before = await readable.read()
      if (before.ok && typeof before.value !== 'string' && before.value.isNewer) return refuse('newer', NEWER)
      const recovered = await recover(owned)
      if (!recovered.ok)
        return recovered.code === 'newer' ? recovered : cannotBeUsed(recovered.code, recovered.message)
      for (const message of recovered.value.messages) warn(message)
      const found = recovered.value.pushes > 0 ? await readable.read() : before
      if (!found.ok) return found
      if (found.value === 'damaged') {
        const why = 'The directory of sources was damaged and is made again from the articles.'
        warn(await quarantineFile(places, places.sources, why))
      }
      authority = begin(typeof found.value === 'string' ? { state: UNMADE_DIRECTORY } : found.value)
      const state = authority.state()
      lastSaved = state.entries
      tellFirst(state.entries)
      sayUnread(state.unread.length)
      if (isUnfinished(state)) making = makeAgain().catch((error: unknown) => warn(String(error)))
      return ok(authority)
    })
  }

  function begin(known: Pick<InFile, 'state'> & Partial<InFile>): Authority<DirectoryState> {
    const made: Authority<DirectoryState> = createAuthority(
      { ...known, version: 0, changedAt: clock.now() },
      {
        owned,
        clock,
        mend,
        isOrdered: false,
        tellSteps: () => undefined,
        tellSaving(now) {
          if (now.state === 'failed') warnOnce(now.message)
          if (now.state === 'outside' && now.what === 'changed') void takeOutside()
          if (now.state === 'outside' && now.what === 'deleted') void made.saveOver()
        },
        warn,
        async onSaved(state) {
          lastSaved = state.entries
          return false
        },
      },
    )
    return made
  }

  /** Somebody else has written the file: what is new in it is a change like any other. */
  async function takeOutside(): Promise<void> {
    const found = await readable.read()
    if (!found.ok) warnOnce(found.message)
    const outside = found.ok ? found.value : 'damaged'
    const now = authority?.saving()
    if (!authority || now?.state !== 'outside' || now.what !== 'changed' || outside === 'none') return
    // Perhaps it is being written just now.
    if (outside === 'damaged') clock.after(LOOK_AGAIN, () => void takeOutside())
    else if (outside.isNewer) warnOnce(NEWER)
    else {
      const { entries, unread, rest } = outside.state
      const taken = await change<never>(() =>
        ok({ ...outsideNews(lastSaved, entries), foreign: { unread, rest } }),
      )
      // Else it is not ours: the next save keeps it aside, and says so.
      if (taken.ok) authority.adopt(outside.sha256)
      else warnOnce(taken.message)
      await authority.saveOver()
    }
  }

  async function makeAgain(): Promise<void> {
    const found = await sourcesOfArticles(places, async () => {
      await turn()
      return isEnding
    })
    // At the next start it begins anew.
    if (isEnding) return
    // What was learnt while the articles were read is newer than what they said.
    const added = found.map((source) => newEntry(source))
    await change<never>(() => ok({ added, updated: [], removed: [], isMade: true }))
  }

  /** One after the other: each is made from the entries as the one before left them. */
  function change<Code extends string>(
    make: (entries: Entries) => Result<DirectoryChange, Code>,
  ): Promise<Result<EntriesDiff, Code | DirectoryCode>> {
    return changing(async () => {
      const opened = await open()
      if (!opened.ok) return opened
      const { value: current } = opened
      const before = current.state().entries
      const diff = make(before)
      if (!diff.ok || isEmpty(diff.value)) return diff
      const push = { slug: CLIENT, version: current.version(), clientId: CLIENT, steps: [diff.value] }
      const pushed = await current.push(push)
      if (!pushed.ok) return pushed
      for (const listener of listeners) listener(before, current.state().entries)
      return diff
    })
  }

  /** They stay in the file: a newer Quoin may have written them. */
  function sayUnread(count: number): void {
    if (count > 0)
      warnOnce(
        `The directory of sources has ${count === 1 ? 'an entry' : `${count} entries`} that this Quoin cannot read; left as found.`,
      )
  }

  return {
    async entries() {
      const opened = await open()
      if (opened.ok) return opened.value.state().entries
      if (opened.code !== 'inTheWay') warnOnce(opened.message)
      // Another Quoin has the desk, or a newer one wrote the file: what can be read is shown.
      const found = await readable.read()
      return found.ok && typeof found.value !== 'string' ? found.value.state.entries : NONE
    },
    known: () => authority?.state().entries,
    whenKnown: () => first,
    change,
    async learn(tagged, before, isLate = false) {
      const said = acceptedSources(tagged)
      if (said.length === 0) return ok(null)
      const learnt = await change<never>((entries) => ok(newsFrom(said, before, entries, isLate)))
      return learnt.ok ? ok(null) : learnt
    },
    listen: (listener) => void listeners.push(listener),
    made: async () => {
      await open()
      await making
    },
    save: async () => (await authority?.save()) ?? ok(null),
    async end() {
      isEnding = true
      await making
      // What could not be saved is in the journal.
      const ended = await authority?.end()
      if (ended?.ok !== false) authority = undefined
    },
  }
}
