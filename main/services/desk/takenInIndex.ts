/**
 * Which article was made from which bytes, so that the same file opened twice is one article. A line for each, put behind
 * the others. A cache: it may be lost.
 */
import { constants } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { readFileSafely } from '../../storage/readFileSafely.ts'

export interface TakenInIndex {
  slugOf(sha256: string): Promise<string | undefined>
  add(sha256: string, slug: string): Promise<void>
}

/** Never through a link. Windows has no such flag. */
const BEHIND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)
const LARGEST = 256 * 1024 * 1024

const lineParser = z.tuple([z.string(), z.string()])

export function createTakenInIndex(path: string): TakenInIndex {
  let reading: Promise<Map<string, string>> | undefined

  async function read(): Promise<Map<string, string>> {
    const file = await readFileSafely(path, { followLinks: false, limit: LARGEST })
    const known = new Map<string, string>()
    for (const line of file.ok ? Buffer.from(file.value).toString('utf8').split('\n') : []) {
      const json = parseJson(line)
      const parsed = lineParser.safeParse(json.ok ? json.value : undefined)
      if (parsed.success) known.set(...parsed.data)
    }
    return known
  }

  const known = (): Promise<Map<string, string>> => (reading ??= read())

  return {
    slugOf: async (sha256) => (await known()).get(sha256),
    async add(sha256, slug) {
      ;(await known()).set(sha256, slug)
      // When this fails the file is taken for a new one next time, and nothing is lost.
      await appendFile(path, `${JSON.stringify([sha256, slug])}\n`, { flag: BEHIND }).catch(() => undefined)
    },
  }
}
