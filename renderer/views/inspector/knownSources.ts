/** Every source that may be meant: those of the open article first, as they stand now, then the rest of the directory. */
import type { Records } from '../../../shared/document/records.ts'
import type { Source } from '../../../shared/model/source.ts'

export function knownSources(records: Records, directory: readonly Source[]): readonly Source[] {
  const known = new Map<string, Source>()
  for (const source of records.ofKind('source')) known.set(source.id, source)
  for (const source of directory) if (!known.has(source.id)) known.set(source.id, source)
  return [...known.values()]
}
