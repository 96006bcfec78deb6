/**
 * Every source that may be meant: those that the open article's tags name first, as they stand now, then the rest of the
 * directory. What was only proposed with a suggestion goes when that is rejected.
 */
import type { Records } from '../../../shared/document/records.ts'
import { idsMeaning, mentionsOf, quotesOf } from '../../editor/links.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'

export function knownSources(records: Records, directory: readonly Source[]): readonly Source[] {
  const known = new Map<string, Source>()
  for (const source of records.ofKind(sourceKind))
    if (source.mergedInto === undefined && isNamed(records, source.id)) known.set(source.id, source)
  for (const source of directory)
    if (!known.has(source.id)) known.set(source.id, records.find(sourceKind, source.id) ?? source)
  return [...known.values()]
}

function isNamed(records: Records, id: string): boolean {
  return (
    mentionsOf(records, id).length > 0 ||
    [...idsMeaning(records, id)].some((each) => quotesOf(records, each).length > 0)
  )
}
