/**
 * The desk's directory of sources, `sources.json`. It grows from what editors accept in articles, and nothing is ever
 * removed by a machine; when the file is lost or damaged it is made again from the articles.
 */
import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import { parseJson } from '../../shared/model/parseJson.ts'
import { sourceJsonParser, type SourceJson } from '../../shared/model/taggedArticle.ts'
import type { Source } from '../../shared/model/source.ts'
import { ARTICLE_ENDING, type DeskPlaces } from './deskPlaces.ts'
import type { FileCode } from './fileTrouble.ts'
import { LARGEST_ARTICLE } from './loadArticle.ts'
import { quarantineFile } from './quarantine.ts'
import { readFileSafely } from './readFileSafely.ts'
import { saveFile } from './saveFile.ts'
import { createSerial } from './serial.ts'

export interface SourcesDirectory {
  all(): Promise<readonly Source[]>
  /** Puts in, or brings up to date, the sources that accepted quotes of this article have. */
  learn(tagged: unknown): Promise<Result<null, FileCode>>
}

const FORMAT = 'quoin/sources'

const fileParser = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string(),
  sources: z.array(z.unknown()),
})
type SourcesFile = z.infer<typeof fileParser>

const usedParser = z.object({
  attributions: z.array(z.unknown()),
  sources: z.array(z.unknown()),
})

/** @param warn tells the user of a directory that was damaged */
export function createSourcesDirectory(
  places: DeskPlaces,
  warn: (message: string) => void,
): SourcesDirectory {
  const inOrder = createSerial()
  let unread = 0

  /** @returns also whether the file holds just this */
  async function read(): Promise<
    Result<{ readonly file: SourcesFile; readonly isSaved: boolean }, FileCode>
  > {
    const empty: SourcesFile = { format: FORMAT, version: '1.0', sources: [] }
    const file = await readFileSafely(places.sources, { limit: LARGEST_ARTICLE, followLinks: false })
    // Nothing is written over a directory that only cannot be read just now.
    if (!file.ok && file.code !== 'missing') {
      return refuse('failed', `The directory of sources cannot be used. ${file.message}`)
    }
    if (file.ok) {
      const json = parseJson(Buffer.from(file.value).toString('utf8'))
      const parsed = fileParser.safeParse(json.ok ? json.value : undefined)
      if (parsed.success) return ok({ file: parsed.data, isSaved: true })
      const why = 'The directory of sources was damaged and has been made again from the articles.'
      warn(await quarantineFile(places, places.sources, why))
    }
    return ok({ file: { ...empty, sources: await sourcesOfArticles() }, isSaved: false })
  }

  /** They stay in the file: a newer Quoin may have written them. */
  function sayUnread(count: number): void {
    if (count !== unread && count > 0) {
      warn(
        `The directory of sources has ${count === 1 ? 'an entry' : `${count} entries`} that this Quoin cannot read; left as found.`,
      )
    }
    unread = count
  }

  async function sourcesOfArticles(): Promise<readonly unknown[] & unknown[]> {
    let all: readonly unknown[] = []
    for (const name of await readdir(places.articles).catch(() => [])) {
      if (!name.endsWith(ARTICLE_ENDING) || name.startsWith('.')) continue
      const path = places.article(name.slice(0, -ARTICLE_ENDING.length))
      const file = await readFileSafely(path, { limit: LARGEST_ARTICLE, followLinks: false })
      const json = file.ok ? parseJson(Buffer.from(file.value).toString('utf8')) : file
      if (json.ok) all = withSources(all, acceptedSources(json.value))
    }
    return [...all]
  }

  return {
    all: () =>
      inOrder(async () => {
        const directory = await read()
        if (!directory.ok) warn(directory.message)
        const entries = directory.ok ? directory.value.file.sources : []
        const sources = entries.flatMap((each): Source[] => {
          const source = sourceJsonParser.safeParse(each)
          return source.success ? [{ ...source.data, record: 'source' }] : []
        })
        sayUnread(entries.length - sources.length)
        return sources
      }),
    learn: (tagged) =>
      inOrder(async () => {
        const learnt = acceptedSources(tagged)
        if (learnt.length === 0) return ok(null)
        const directory = await read()
        if (!directory.ok) return directory
        const { file, isSaved } = directory.value
        const text = serialise({ ...file, sources: [...withSources(file.sources, learnt)] })
        return isSaved && text === serialise(file) ? ok(null) : saveFile(places.sources, Buffer.from(text))
      }),
  }
}

function serialise(file: SourcesFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

function acceptedSources(tagged: unknown): readonly SourceJson[] {
  const parsed = usedParser.safeParse(tagged)
  if (!parsed.success) return []
  const used = new Set(parsed.data.attributions.flatMap(acceptedIds))
  return parsed.data.sources.flatMap((each) => {
    const source = sourceJsonParser.safeParse(each)
    return source.success && used.has(source.data.id) ? [source.data] : []
  })
}

function acceptedIds(attribution: unknown): readonly string[] {
  const parsed = z
    .object({ status: z.literal('accepted'), sourceIds: z.array(z.string()) })
    .safeParse(attribution)
  return parsed.success ? parsed.data.sourceIds : []
}

/** In the order of ids; what this version cannot read stays, at the end. */
function withSources(before: readonly unknown[], learnt: readonly SourceJson[]): readonly unknown[] {
  const byId = new Map<string, unknown>()
  const unknown: unknown[] = []
  for (const each of before) {
    const id = z.object({ id: z.string() }).safeParse(each)
    if (id.success) byId.set(id.data.id, each)
    else unknown.push(each)
  }
  for (const source of learnt) byId.set(source.id, source)
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
  return [...sorted, ...unknown]
}
