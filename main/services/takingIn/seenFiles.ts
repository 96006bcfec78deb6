/**
 * Which files of the watched folder have been dealt with, also before the last start: what somebody has deleted from the desk
 * since does not come in again because its file still lies there. A line for each, put behind the others. It may be lost.
 */
import { appendFile, mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { readFileSafely } from '../../storage/readFileSafely.ts'

export interface SeenFiles {
  /** Before anything else. */
  readonly load: () => Promise<void>
  /** @param stamp by which a changed file differs */
  readonly has: (path: string, stamp: string) => boolean
  readonly add: (path: string, stamp: string) => Promise<void>
  readonly forget: () => Promise<void>
}

const LARGEST = 256 * 1024 * 1024

const lineParser = z.tuple([z.string(), z.string()])

export function createSeenFiles(file: string): SeenFiles {
  let seen = new Map<string, string>()
  return {
    async load() {
      const read = await readFileSafely(file, { followLinks: false, limit: LARGEST })
      for (const line of read.ok ? Buffer.from(read.value).toString('utf8').split('\n') : []) {
        const json = parseJson(line)
        const parsed = lineParser.safeParse(json.ok ? json.value : undefined)
        if (parsed.success) seen.set(...parsed.data)
      }
    },
    has: (path, stamp) => seen.get(path) === stamp,
    async add(path, stamp) {
      seen.set(path, stamp)
      // When this fails the file is looked at once more after the next start, and found to be nothing new.
      await mkdir(dirname(file), { recursive: true })
        .then(() => appendFile(file, `${JSON.stringify([path, stamp])}\n`))
        .catch(() => undefined)
    },
    async forget() {
      seen = new Map()
      await rm(file, { force: true }).catch(() => undefined)
    },
  }
}
