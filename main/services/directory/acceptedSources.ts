/** The sources that accepted quotes have: what the desk's directory is made of. */
import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'

const usedParser = z.object({
  attributions: z.array(z.unknown()),
  sources: z.array(z.unknown()),
})

const attributionParser = z.object({ status: z.literal('accepted'), sourceIds: z.array(z.string()) })

/**
 * @param stops asked before each article is read, whether nobody wants to know any more
 * @returns each once, as one of the articles has it
 */
export async function sourcesOfArticles(
  places: DeskPlaces,
  stops: () => Promise<boolean>,
): Promise<readonly Source[]> {
  const byId = new Map<string, Source>()
  for (const name of await readdir(places.articles).catch(() => [])) {
    if (!name.endsWith(ARTICLE_ENDING) || name.startsWith('.')) continue
    if (await stops()) break
    const file = await readOwnFile(places.article(name.slice(0, -ARTICLE_ENDING.length)))
    // Most articles of a large desk have nothing accepted, and a look tells so.
    if (!file.ok || !Buffer.from(file.value).includes('"accepted"')) continue
    const json = parseJson(Buffer.from(file.value).toString('utf8'))
    if (json.ok) for (const source of acceptedSources(json.value)) byId.set(source.id, source)
  }
  return [...byId.values()]
}

/** Those that accepted quotes name, and what these have been merged into. */
export function acceptedSources(tagged: unknown): readonly Source[] {
  const parsed = usedParser.safeParse(tagged)
  if (!parsed.success) return []
  const used = new Set(
    parsed.data.attributions.flatMap((each) => attributionParser.safeParse(each).data?.sourceIds ?? []),
  )
  const sources = new Map(
    parsed.data.sources.flatMap((each) => {
      const source = sourceKind.read(each)
      return source.ok ? [[source.value.record.id, source.value.record] as const] : []
    }),
  )
  for (const id of used) {
    const into = sources.get(id)?.mergedInto
    if (into !== undefined) used.add(into)
  }
  return [...sources.values()].filter(({ id }) => used.has(id))
}
