/** `sources.json` as it is read and written. */
import { z } from 'zod'
import { sourceKind, type Source } from '../../../shared/model/source.ts'

const FORMAT = 'quoin/sources'

export const sourcesFileParser = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string(),
  sources: z.array(z.unknown()),
})
export type SourcesFile = z.infer<typeof sourcesFileParser>

export const EMPTY_SOURCES: SourcesFile = { format: FORMAT, version: '1.0', sources: [] }

export function serialiseSources(file: SourcesFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Those that this version can read. */
export function sourcesIn(entries: readonly unknown[]): readonly Source[] {
  return entries.flatMap((each): Source[] => {
    const source = sourceKind.inFile.safeParse(each)
    return source.success ? [{ ...source.data, record: 'source' }] : []
  })
}
