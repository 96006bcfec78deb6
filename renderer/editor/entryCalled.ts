/**
 * The entry of the directory that words tagged by hand stand for, when there is no doubt: one entry of the article is called
 * so, or, if none is, one named entry of the desk. An unnamed official of another article, or its “company”, is somebody else,
 * and a pronoun nobody's name.
 */
import type { Records } from '../../shared/document/records.ts'
import type { MentionForm } from '../../shared/model/mention.ts'
import { sourceKind, isAnonymous, isCalledByName, type Source } from '../../shared/model/source.ts'
import { indexedOnce } from '../../shared/indexedOnce.ts'
import { nameKey } from '../../shared/nameKey.ts'
import { sourceOf } from './links.ts'
import { fromRecords } from './fromRecords.ts'

export function entryCalled(
  words: string,
  form: MentionForm,
  records: Records,
  desk: readonly Source[],
): Source | undefined {
  if (form === 'pronoun' || OWN.test(words.trim())) return undefined
  const key = nameKey(words)
  // Two names of what has been merged are one entry.
  const called = [...(byName(records).get(key) ?? [])].flatMap((id) => sourceOf(records, id) ?? [])
  const [only] = called
  if (only) return called.every((each) => each === only) ? only : undefined
  const named = deskByName(desk).get(key) ?? []
  return named.length === 1 ? named[0] : undefined
}

const deskByName = indexedOnce<Source>((entry) => (isCalledByName(entry) ? [nameKey(entry.name)] : []))

const OWN = /^(?:his|her|hers|its|their|our|my)$/i

/** Ids of the article's entries by everything they are called. */
const byName = fromRecords<Map<string, Set<string>>>(
  (records) => {
    const index = new Map<string, Set<string>>()
    for (const source of records.ofKind(sourceKind)) put(index, source)
    return index
  },
  (index, { from, to, ids }) => {
    for (const id of ids) {
      const before = from.find(sourceKind, id)
      if (before) for (const key of keysOf(before)) index.get(key)?.delete(id)
      const after = to.find(sourceKind, id)
      if (after) put(index, after)
    }
    return index
  },
)

function put(index: Map<string, Set<string>>, source: Source): void {
  for (const key of keysOf(source)) {
    const ids = index.get(key)
    if (ids) ids.add(source.id)
    else index.set(key, new Set([source.id]))
  }
}

function keysOf(source: Source): readonly string[] {
  const own = isAnonymous(source) ? [source.descriptor] : [source.name, ...source.aliases]
  return own.map(nameKey).filter((key) => key !== '')
}
