/** The sources that accepted quotes have: what the desk's directory is made of. */
import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { sourceKind } from '../../../shared/model/source.ts'
import type { JsonOf } from '../../../shared/model/taggedArticle.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'

/** As the file has it. */
export type SourceJson = JsonOf<typeof sourceKind>

const usedParser = z.object({
  attributions: z.array(z.unknown()),
  sources: z.array(z.unknown()),
})

const attributionParser = z.object({ status: z.literal('accepted'), sourceIds: z.array(z.string()) })

/** @param turn asked before each article is read */
export async function sourcesOfArticles(
  places: DeskPlaces,
  turn: () => Promise<unknown>,
): Promise<readonly unknown[]> {
  const byId = new Map<string, SourceJson>()
  for (const name of await readdir(places.articles).catch(() => [])) {
    if (!name.endsWith(ARTICLE_ENDING) || name.startsWith('.')) continue
    await turn()
    const path = places.article(name.slice(0, -ARTICLE_ENDING.length))
    const file = await readOwnFile(path)
    // Most articles of a large desk have nothing accepted, and a look tells so.
    if (!file.ok || !Buffer.from(file.value).includes('"accepted"')) continue
    const json = parseJson(Buffer.from(file.value).toString('utf8'))
    if (json.ok) for (const source of acceptedSources(json.value)) byId.set(source.id, source)
  }
  return withSources([], [...byId.values()])
}

export function acceptedSources(tagged: unknown): readonly SourceJson[] {
  const parsed = usedParser.safeParse(tagged)
  if (!parsed.success) return []
  const used = new Set(
    parsed.data.attributions.flatMap((each) => attributionParser.safeParse(each).data?.sourceIds ?? []),
  )
  return parsed.data.sources.flatMap((each) => {
    const source = sourceKind.inFile.safeParse(each)
    return source.success && used.has(source.data.id) ? [source.data] : []
  })
}

/** In the order of ids; what this version cannot read stays, at the end. */
export function withSources(before: readonly unknown[], learnt: readonly unknown[]): readonly unknown[] {
  const byId = new Map<string, unknown>()
  const unknown: unknown[] = []
  for (const each of [...before, ...learnt]) {
    const id = z.object({ id: z.string() }).safeParse(each)
    if (id.success) byId.set(id.data.id, each)
    else unknown.push(each)
  }
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
  return [...sorted, ...unknown]
}
