/**
 * The journal of what an authority keeps: every push is a line in it, flushed to disk before the window is told “accepted”. It
 * is what a crash cannot take. Its file is read back in `readJournal.ts` and replayed in `recover.ts`.
 */
import { constants } from 'node:fs'
import { stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { errnoOf, type FileCode } from '../storage/fileTrouble.ts'
import { toJournalLine } from './journalLine.ts'
import type { JournalEntry, JournalHeader } from './readJournal.ts'
import { flushFolder, notSaved, saveFile, writeAll } from '../storage/saveFile.ts'
import { realFiles, type SaverFiles } from '../storage/saverFiles.ts'
import { createSerial } from '../storage/serial.ts'

export interface Journal {
  /** Whether it is worth beginning anew: longer than what it began with, and not short. */
  isLong(): boolean
  /** Whether its file is no longer where it was: then nothing can be appended until it begins anew. */
  isLost(): boolean
  /** Settles when the entry is safe on disk, or is certain not to be in the journal. */
  append(entry: JournalEntry): Promise<Result<null, FileCode>>
  /** Begins anew with this header, in one step: at every moment there is a whole journal. */
  restart(header: JournalHeader): Promise<Result<null, FileCode>>
  /** Lets go of the file and leaves it, for the next start to recover. */
  release(): Promise<void>
  remove(): Promise<Result<null, FileCode>>
}

/** In bytes. */
const SHORT = 512 * 1024

interface Waiting {
  readonly line: string
  readonly settle: (result: Result<null, FileCode>) => void
}

/** @param name what to call its owner in messages */
export async function createJournal(
  path: string,
  name: string,
  firstHeader: JournalHeader,
  files: SaverFiles = realFiles,
): Promise<Result<Journal, FileCode>> {
  const serial = createSerial()
  let handle: FileHandle | undefined
  let waiting: Waiting[] = []
  let headerLength = 0
  let length = 0
  /** Whether bytes of a failed write may stand behind `length`. */
  let torn = false
  let lost = false

  async function begin(header: JournalHeader): Promise<Result<null, FileCode>> {
    const bytes = Buffer.from(toJournalLine(header))
    const saved = await saveFile(path, bytes, { files, name })
    await letGo()
    // A save can fail after the new journal took the old one's place.
    if (!saved.ok && (await sizeOf(path)) !== bytes.length) return saved
    headerLength = length = bytes.length
    torn = lost = false
    return saved
  }

  /** All that wait, in one write and one flush. */
  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const bytes = Buffer.from(batch.map(({ line }) => line).join(''))
    let result: Result<null, FileCode> = ok(null)
    try {
      handle ??= await files.open(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0))
      if (torn) await handle.truncate(length)
      torn = true
      await writeAll(handle, bytes, length)
      await handle.datasync()
      await mustBeInPlace(handle)
      torn = lost = false
      length += bytes.length
    } catch (error) {
      result = notSaved(name, error)
      lost = errnoOf(error) === 'ENOENT'
      await takeBack()
      if (lost) await letGo()
    }
    for (const { settle } of batch) settle(result)
  }

  /** What was refused must not come back at recovery. */
  async function takeBack(): Promise<void> {
    try {
      if (torn) await handle?.truncate(length)
      torn = false
    } catch {
      // Tried again before the next write.
    }
  }

  /** A file that was deleted, or moved away with its folder, takes every write, and nobody would find it. */
  async function mustBeInPlace(held: FileHandle): Promise<void> {
    const [mine, found] = await Promise.all([held.stat(), stat(path)])
    if (mine.ino !== found.ino || mine.dev !== found.dev)
      throw Object.assign(new Error('the journal is not in its place'), { code: 'ENOENT' })
  }

  async function letGo(): Promise<void> {
    const open = handle
    handle = undefined
    await open?.close()
  }

  const begun = await begin(firstHeader)
  if (!begun.ok) return begun
  return ok({
    isLong: () => length - headerLength > Math.max(headerLength, SHORT),
    isLost: () => lost,
    append: (entry) =>
      new Promise((settle, fail) => {
        waiting.push({ line: toJournalLine(entry), settle })
        serial(flush).catch(fail)
      }),
    restart: (header) => serial(() => begin(header)),
    release: () => serial(letGo),
    remove: () =>
      serial(async () => {
        try {
          // Another Quoin that took the desk over may have one of this name.
          if (handle) await mustBeInPlace(handle)
          await letGo()
          await files.unlink(path)
          await flushFolder(dirname(path), files)
          return ok(null)
        } catch (error) {
          await letGo()
          return errnoOf(error) === 'ENOENT' ? ok(null) : notSaved(name, error)
        }
      }),
  })
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}
