/**
 * The directory goes on while an article lies in its file. When it is opened, and while it is open, its copies are brought
 * forward: who has been merged into whom, and what an entry's name and kind are. What it was called in the article, and what
 * it did then, stays as it was known then.
 */
import type { Records } from '../document/records.ts'
import { asSource } from '../model/entry.ts'
import { sourceKind, type Source } from '../model/source.ts'
import type { Entries } from './merging.ts'

/**
 * @param taught what the directory has learnt of this article: a name that was changed in it since is news, and stays
 * @returns the article's sources that are not as they should be, as they should be
 */
export function broughtForward(
  records: Records,
  entries: Entries,
  taught: Records = records,
): readonly Source[] {
  const put = new Map<string, Source>()
  const seen = new Set<string>()
  const bring = (id: string, isNamed: boolean): void => {
    const entry = entries.get(id)
    if (!entry || seen.has(id)) return
    seen.add(id)
    const has = records.find(sourceKind, id)
    if (!has && !isNamed) return
    const source = has ? forward(has, asSource(entry), taught.find(sourceKind, id)) : asSource(entry)
    if (source !== has) put.set(id, source)
    if (entry.mergedInto !== undefined) bring(entry.mergedInto, true)
  }
  for (const { id } of records.ofKind(sourceKind)) bring(id, false)
  return [...put.values()]
}

function forward(source: Source, entry: Source, taught: Source = source): Source {
  const name = source.name === taught.name ? entry.name : source.name
  const kind = source.kind === taught.kind ? entry.kind : source.kind
  const { mergedInto } = entry
  if (source.name === name && source.kind === kind && source.mergedInto === mergedInto) return source
  const { mergedInto: _, ...rest } = source
  return { ...rest, name, kind, ...(mergedInto === undefined ? {} : { mergedInto }) }
}
