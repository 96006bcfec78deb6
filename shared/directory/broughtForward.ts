/**
 * The directory goes on while an article lies in its file. When it is opened, and while it is open, its copies are brought
 * forward: who has been merged into whom, and what an entry's name and kind are. What it was called in the article, and what
 * it did then, stays as it was known then.
 */
import type { Records } from '../document/records.ts'
import { asSource } from '../model/entry.ts'
import { sourceKind, type Source } from '../model/source.ts'
import type { Entries } from './merging.ts'

/** @returns the article's sources that are not as they should be, as they should be */
export function broughtForward(records: Records, entries: Entries): readonly Source[] {
  const put = new Map<string, Source>()
  const bring = (id: string, isNamed: boolean): void => {
    const entry = entries.get(id)
    if (!entry || put.has(id)) return
    const has = records.find(sourceKind, id)
    if (!has && !isNamed) return
    const source = has ? forward(has, asSource(entry)) : asSource(entry)
    if (source !== has) put.set(id, source)
    if (entry.mergedInto !== undefined) bring(entry.mergedInto, true)
  }
  for (const { id } of records.ofKind(sourceKind)) bring(id, false)
  return [...put.values()]
}

function forward(source: Source, { name, kind, mergedInto }: Source): Source {
  if (source.name === name && source.kind === kind && source.mergedInto === mergedInto) return source
  const { mergedInto: _, ...rest } = source
  return { ...rest, name, kind, ...(mergedInto === undefined ? {} : { mergedInto }) }
}
