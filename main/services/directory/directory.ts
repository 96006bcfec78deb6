/**
 * The desk's directory of sources: one authority, to which windows and saved articles send their changes. It grows from what
 * editors accept in articles, and nothing is ever removed by a machine. When its file is lost or damaged it is made again
 * from the articles, which may take long and holds up nobody: what is learnt meanwhile is known at once.
 */
import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
import type { Records } from '../../../shared/document/records.ts'
import { newEntry } from '../../../shared/model/entry.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { ok, refuse, type Refusal, type Result } from '../../../shared/result.ts'
import { createAuthority, type Authority, type PushCode } from '../../authority/authority.ts'
import type { Owned } from '../../authority/owned.ts'
import { recover } from '../../authority/recover.ts'
import { createVersions } from '../../authority/versions.ts'
import type { Clock } from '../../storage/clock.ts'
import { SOURCES_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { createSerial } from '../../storage/serial.ts'
import { sha256 } from '../../storage/sha256.ts'
import { quarantineFile } from '../article/quarantine.ts'
import { acceptedSources, sourcesOfArticles } from './acceptedSources.ts'
import {
  directoryCodec,
  directoryIn,
  directoryPlaces,
  EMPTY_DIRECTORY,
  type DirectoryState,
} from './directoryCodec.ts'
import { newsFrom } from './newsFrom.ts'
import { outsideNews } from './outsideNews.ts'

type DirectoryCode = PushCode | 'newer'

export interface Directory {
  /** As far as they are known. */
  entries(): Promise<Entries>
  /** @param make what is to be changed in the entries as they are then, or why it cannot be */
  change<Code extends string>(
    make: (entries: Entries) => Result<EntriesDiff, Code>,
  ): Promise<Result<EntriesDiff, Code | DirectoryCode>>
  /**
   * Puts in, or brings up to date, the sources that accepted quotes of this article have.
   * @param before the article's records when it last taught something: what it has not changed since is no news, and an old
   *   article does not take back what others have changed meanwhile
   */
  learn(tagged: unknown, before: Records | undefined): Promise<Result<null, DirectoryCode>>
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

interface Read {
  readonly state: DirectoryState
  readonly isNewer: boolean
  readonly sha256: string
}

const CLIENT = 'directory'
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
  let authority: Authority<DirectoryState> | undefined
  let making: Promise<void> | undefined
  const listeners: Listener[] = []
  const told = new Set<string>()

  function warnOnce(message: string): void {
    if (!told.has(message)) warn(message)
    told.add(message)
  }

  async function read(): Promise<Result<Read | 'none' | 'damaged', 'failed'>> {
    const file = await readOwnFile(places.sources)
    // Nothing is written over a directory that only cannot be read just now.
    if (!file.ok) return file.code === 'missing' ? ok('none') : cannotBeUsed('failed', file.message)
    const json = parseJson(Buffer.from(file.value).toString('utf8'))
    const found = directoryIn(json.ok ? json.value : undefined)
    return ok(found.ok ? { ...found.value, sha256: sha256(file.value) } : 'damaged')
  }

  /** @returns a refusal while it can only be read, or not even that */
  function open(): Promise<Result<Authority<DirectoryState>, DirectoryCode>> {
    return opening(async () => {
      const shut = whyShut()
      if (shut !== undefined) return refuse('inTheWay', shut)
      if (authority) return ok(authority)
      const before = await read()
      if (before.ok && typeof before.value !== 'string' && before.value.isNewer) return refuse('newer', NEWER)
      const recovered = await recover(owned)
      if (!recovered.ok)
        return recovered.code === 'newer' ? recovered : cannotBeUsed(recovered.code, recovered.message)
      for (const message of recovered.value.messages) warn(message)
      const found = recovered.value.pushes > 0 ? await read() : before
      if (!found.ok) return found
      if (found.value === 'damaged') {
        const why = 'The directory of sources was damaged and is made again from the articles.'
        warn(await quarantineFile(places, places.sources, why))
      }
      const known = typeof found.value === 'string' ? undefined : found.value
      authority = begin(known ?? { state: EMPTY_DIRECTORY })
      sayUnread(authority.state().unread.length)
      if (!known) making = makeAgain()
      return ok(authority)
    })
  }

  function begin(known: Pick<Read, 'state'> & Partial<Read>): Authority<DirectoryState> {
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
        onSaved: async () => undefined,
      },
    )
    return made
  }

  /** Somebody else has written the file: what is new in it is a change like any other. */
  async function takeOutside(): Promise<void> {
    const found = await read()
    if (!found.ok) warnOnce(found.message)
    const outside = found.ok ? found.value : undefined
    if (!outside || typeof outside === 'string' || outside.isNewer || !authority) return
    authority.adopt(outside.sha256)
    await change((entries) => ok(outsideNews(entries, outside.state.entries)))
    await authority.saveOver()
  }

  async function makeAgain(): Promise<void> {
    const found = await sourcesOfArticles(places, turn)
    // What was learnt while the articles were read is newer than what they said.
    await change((entries) =>
      ok({
        added: found.filter(({ id }) => !entries.get(id)).map((source) => newEntry(source)),
        updated: [],
        removed: [],
      }),
    )
  }

  async function change<Code extends string>(
    make: (entries: Entries) => Result<EntriesDiff, Code>,
  ): Promise<Result<EntriesDiff, Code | DirectoryCode>> {
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
      const found = await read()
      return found.ok && typeof found.value !== 'string' ? found.value.state.entries : EMPTY_DIRECTORY.entries
    },
    change,
    async learn(tagged, before) {
      const said = acceptedSources(tagged)
      if (said.length === 0) return ok(null)
      const learnt = await change<never>((entries) => ok(newsFrom(said, before, entries)))
      return learnt.ok ? ok(null) : learnt
    },
    listen: (listener) => void listeners.push(listener),
    made: async () => {
      await open()
      await making
    },
    save: async () => (await authority?.save()) ?? ok(null),
    async end() {
      await making
      await authority?.end()
      authority = undefined
    },
  }
}

function cannotBeUsed<Code extends string>(code: Code, why: string): Refusal<Code> {
  return refuse(code, `The directory of sources cannot be used. ${why}`)
}

function isEmpty({ added, updated, removed }: EntriesDiff): boolean {
  return added.length + updated.length + removed.length === 0
}
