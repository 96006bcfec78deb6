/**
 * A desk is a folder: its articles, its directory of sources, and in `.quoin` what can be recovered or made again. This
 * is the way to it for the IPC handlers and for open articles; nobody else touches the folder.
 */
import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MintId } from '../../../shared/ids.ts'
import type { ArticleState } from '../../../shared/document/articleState.ts'
import type { Records } from '../../../shared/document/records.ts'
import type {
  DeskListing,
  DeskQuery,
  FindQuery,
  Found,
  Sought,
  TakenIn,
} from '../../../shared/contract/desk.ts'
import { ok, refuse, type Refusal, type Result } from '../../../shared/result.ts'
import type { OpenIndex } from '../deskIndex/questions.ts'
import type { Clock } from '../../storage/clock.ts'
import { createDeskFolders } from './deskFolders.ts'
import { isSlug } from '../article/makeSlug.ts'
import { ARTICLE_ENDING, deskPlaces, type DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { lockDesk, type DeskLock } from '../../storage/lockDesk.ts'
import type { Notify } from '../../authority/notify.ts'
import { notSaved } from '../../storage/saveFile.ts'
import { createSerial } from '../../storage/serial.ts'
import { withoutPrivate } from '../../../shared/model/entry.ts'
import { createDirectory, type Directory } from '../directory/directory.ts'
import { sweepTemporaries } from '../../storage/sweepTemporaries.ts'
import type { IncomingFile } from './takeIn.ts'
import { createSourceUses, type SourceUses } from './sourceUses.ts'
import { createCatalogue } from './catalogue.ts'
import { newArticleFile } from './newArticleFile.ts'
import { createOnceTold } from '../../authority/onceTold.ts'
import { createTakenInIndex } from './takenInIndex.ts'
import { createVersions, type Versions } from '../../authority/versions.ts'

export interface DeskPorts {
  readonly folder: string
  readonly clock: Clock
  readonly mintId: MintId
  readonly notify: Notify
  readonly openIndex: OpenIndex
}

export type DeskCode = FileCode | 'deskInUse'

export interface Desk {
  readonly places: DeskPlaces
  readonly versions: Versions
  /** Makes the folders, locks the desk and sweeps up after saves that were killed. First of all, and once. */
  prepare(): Promise<Result<null, DeskCode>>
  /** Makes again what somebody deleted inside the desk; refuses when the whole desk is gone, or another Quoin's by now. */
  mend(name: string): Promise<Result<null, FileCode>>
  /** Why nothing may be written here: another Quoin has the desk open. */
  whyShut(): Refusal<DeskCode> | undefined
  /** Last of all. */
  leave(): Promise<void>
  list(query: DeskQuery): Promise<DeskListing>
  /** @param sourceIds that mean the source that is asked for */
  find(query: FindQuery, sourceIds: readonly string[] | undefined): Promise<Found>
  /** The slugs of all articles that are found so. */
  saying(sought: Sought, sourceIds: readonly string[] | undefined): Promise<readonly string[]>
  /** Settles when whatever came or went without Quoin is known, and what is damaged is in quarantine. */
  look(): Promise<void>
  /** Whether there is a file of this article. */
  has(slug: string): Promise<boolean>
  takeIn(file: IncomingFile): Promise<TakenIn>
  /** Makes an article under this name, or that with a number. @returns its slug */
  make(name: string, stateFor: (slug: string) => ArticleState): Promise<Result<string, FileCode>>
  /** Quoin has written or deleted the file of this article. */
  written(slug: string): Promise<unknown>
  /** Its sources. */
  readonly directory: Directory
  /** Who is quoted where. */
  readonly uses: SourceUses
  /**
   * An article has been saved.
   * @param before its records when this was last told and answered with true
   * @param isLate a crash came in between
   * @returns whether the directory has what there is to learn of it
   */
  saved(slug: string, tagged: unknown, before: Records | undefined, isLate?: boolean): Promise<boolean>
  /** While an article is held its file is its session's business, however damaged. @returns how to let go */
  hold(slug: string): () => void
}

export function createDesk({ folder, clock, mintId, notify, openIndex }: DeskPorts): Desk {
  const places = deskPlaces(folder)
  const folders = createDeskFolders(places)
  const versions = createVersions(places.versions, ARTICLE_ENDING, clock)
  /** What somebody waits for: whatever takes long lets it pass. */
  let urgent: Promise<unknown> = Promise.resolve()
  const turn = () => urgent
  const takenIn = createTakenInIndex(places.takenIn)
  const warn = (message: string): void => notify('notice', { level: 'warning', message })
  const directory = createDirectory({
    places,
    clock,
    mend,
    warn,
    turn,
    whyShut: () => shut?.message,
  })
  directory.listen((before, after) => {
    const ids = after.changedSince(before)
    const put = ids.flatMap((id) => after.get(id) ?? []).map(withoutPrivate)
    notify('sources.changed', { put, removed: ids.filter((id) => !after.get(id)) })
  })
  const takeInOrder = createSerial()
  const onceTold = createOnceTold(warn)
  const catalogue = createCatalogue({
    places,
    clock,
    versions,
    notify,
    openIndex,
    whyShut: () => shut?.message,
  })

  let shut: Refusal<DeskCode> | undefined
  let lock: DeskLock | undefined

  const now = (): string => clock.now().toISOString()

  async function has(slug: string): Promise<boolean> {
    const stats = isSlug(slug) ? await lstat(places.article(slug)).catch(() => undefined) : undefined
    return stats?.isFile() ?? false
  }

  async function mend(name: string): Promise<Result<null, FileCode>> {
    const why = await lock?.whyLost()
    return why === undefined ? folders.mend(name) : refuse('inTheWay', `“${name}” was not saved: ${why}.`)
  }

  return {
    places,
    versions,
    directory,
    uses: createSourceUses(places, catalogue),
    async prepare() {
      const made = await folders.make()
      if (!made.ok) return made
      try {
        const locked = await lockDesk(places, {
          clock,
          waiting: (message) => notify('notice', { level: 'info', message }),
          lost(why) {
            shut = refuse('deskInUse', why)
            warn(why)
            notify('desk.changed', {})
          },
        })
        if (typeof locked === 'string') {
          shut = refuse('deskInUse', locked)
          return shut
        }
        lock = locked
      } catch (error) {
        return notSaved(basename(folder), error)
      }
      // Those among the articles are swept when these are looked through: to list 100,000 takes long.
      for (const each of [folder, places.own, places.journals, places.kept, places.quarantine])
        await sweepTemporaries(each)
      const readOnly = await folders.whyReadOnly()
      if (readOnly !== undefined) warn(readOnly)
      return ok(null)
    },
    mend,
    whyShut: () => shut,
    async leave() {
      await directory.end()
      await catalogue.end()
      await lock?.release()
    },
    list: catalogue.list,
    look: catalogue.look,
    find: (query, sourceIds) => catalogue.ask('find', { query, sourceIds: sourceIds ?? null, now: now() }),
    saying: (query, sourceIds) =>
      catalogue.ask('saying', { query, sourceIds: sourceIds ?? null, now: now() }),
    has,
    takeIn(file) {
      const taking = takeInOrder(async () => {
        if (shut) return { name: file.name, message: shut.message, refused: [] }
        // Of no use to a start that takes nothing in: with all it knows of encodings a tenth of main's code.
        const { takeIn } = await import('./takeIn.ts')
        const { held } = catalogue
        const taken = await takeIn(file, { places, desk: catalogue, has, index: takenIn, held, mintId })
        if (taken.slug !== undefined) await catalogue.written(taken.slug)
        return taken
      })
      urgent = taking.catch(() => undefined)
      return taking
    },
    make: (name, stateFor) =>
      takeInOrder(async () => {
        const { held } = catalogue
        const made = await newArticleFile(name, stateFor, { places, desk: catalogue, held })
        if (made.ok) await catalogue.written(made.value)
        return made
      }),
    written: catalogue.written,
    async saved(slug, tagged, before, isLate) {
      void catalogue.written(slug).catch(() => undefined)
      const learnt = await directory.learn(tagged, before, isLate)
      if (!learnt.ok) onceTold(learnt.message)
      return learnt.ok
    },
    hold: catalogue.hold,
  }
}
