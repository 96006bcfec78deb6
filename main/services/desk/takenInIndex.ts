/** Which article was made from which bytes, so that the same file opened twice is one article. A cache: it may be lost. */
import { z } from 'zod'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { readFileSafely } from '../../storage/readFileSafely.ts'
import { saveFile } from '../../storage/saveFile.ts'

export interface TakenInIndex {
  slugOf(sha256: string): Promise<string | undefined>
  add(sha256: string, slug: string): Promise<void>
}

const parser = z.record(z.string(), z.string())

export function createTakenInIndex(path: string): TakenInIndex {
  async function read(): Promise<ReadonlyMap<string, string>> {
    const file = await readFileSafely(path, { followLinks: false })
    const json = file.ok ? parseJson(Buffer.from(file.value).toString('utf8')) : file
    const parsed = parser.safeParse(json.ok ? json.value : undefined)
    return new Map(Object.entries(parsed.data ?? {}))
  }

  return {
    slugOf: async (sha256) => (await read()).get(sha256),
    async add(sha256, slug) {
      const all = new Map([...(await read()), [sha256, slug]])
      // When this fails the file is taken for a new one next time, and nothing is lost.
      await saveFile(path, Buffer.from(`${JSON.stringify(Object.fromEntries(all), null, 1)}\n`))
    },
  }
}
