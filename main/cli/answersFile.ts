import { open, type FileHandle } from 'node:fs/promises'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { errnoOf, fileTrouble } from '../storage/fileTrouble.ts'
import { writeAll } from '../storage/saveFile.ts'
import { IoTrouble } from './commandIo.ts'

/** What an earlier run wrote. */
export interface AnsweredBefore {
  /** Whole lines. */
  readonly lines: number
  /** The last of them; undefined when there is none. */
  readonly last: string | undefined
}

/** The file that answers are written to instead of standard output. */
export interface AnswersFile {
  readonly answered: AnsweredBefore
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const LINE_FEED = 0x0a
const CHUNK = 1024 * 1024

/** A new file, or with `resume` one that is there, without the line it was cut off in. */
export async function openAnswers({
  path,
  resume,
}: {
  readonly path: string
  readonly resume: boolean
}): Promise<Result<AnswersFile>> {
  try {
    const handle = await opened(path, resume)
    const { lines, last, end } = await wholeLines(handle)
    await handle.truncate(end)
    let position = end
    return ok({
      answered: { lines, last },
      write: async (text) => {
        const bytes = Buffer.from(text)
        try {
          await writeAll(handle, bytes, position)
        } catch (error) {
          throw new IoTrouble(notWritten(path, error))
        }
        position += bytes.length
      },
      close: () => handle.close(),
    })
  } catch (error) {
    if (errnoOf(error) === 'EEXIST')
      return refuse('inTheWay', `“${path}” is there already. Use another name, or go on with it by --resume.`)
    return refuse('failed', notWritten(path, error))
  }
}

/** What is resumed may never have begun. */
async function opened(path: string, resume: boolean): Promise<FileHandle> {
  try {
    return await open(path, resume ? 'r+' : 'wx+')
  } catch (error) {
    if (resume && errnoOf(error) === 'ENOENT') return open(path, 'wx+')
    throw error
  }
}

function notWritten(path: string, error: unknown): string {
  const { what, remedy } = fileTrouble(error)
  return `“${path}” cannot be written: ${what}. ${remedy}`
}

/** How many whole lines a file has, the last of them, and where it ends. */
async function wholeLines(handle: FileHandle) {
  const buffer = Buffer.allocUnsafe(CHUNK)
  let lines = 0
  let [lastStart, end] = [0, 0]
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, at)
    if (bytesRead === 0) break
    for (let i = buffer.indexOf(LINE_FEED); i >= 0 && i < bytesRead; i = buffer.indexOf(LINE_FEED, i + 1)) {
      lines += 1
      lastStart = end
      end = at + i + 1
    }
    at += bytesRead
  }
  if (lines === 0) return { lines, last: undefined, end }
  const line = Buffer.alloc(end - 1 - lastStart)
  await handle.read(line, 0, line.length, lastStart)
  return { lines, last: line.toString(), end }
}
