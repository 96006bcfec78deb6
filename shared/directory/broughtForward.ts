/**
 * The directory goes on while an article lies in its file. When it is opened, and while it is open, its copies are brought
 * forward: who has been merged into whom, and what an entry's names and kind are. Its title, affiliation and role stay as they
 * were known then; where the article knows none, the directory's are as good as any.
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

/** What goes along with the directory; and what does where the article has nothing. */
const FOLLOWING = ['name', 'kind', 'aliases'] as const
const FILLED = ['descriptor', 'affiliation', 'issuer', 'audienceRole'] as const

function forward(source: Source, entry: Source, taught: Source = source): Source {
  const changed: Partial<Record<keyof Source, unknown>> = {}
  for (const field of FOLLOWING)
    if (isSame(source[field], taught[field]) && !isSame(source[field], entry[field]))
      changed[field] = entry[field]
  for (const field of FILLED)
    if ((source[field] ?? '') === '' && (taught[field] ?? '') === '' && (entry[field] ?? '') !== '')
      changed[field] = entry[field]
  const { mergedInto, ...rest } = source
  if (Object.keys(changed).length === 0 && mergedInto === entry.mergedInto) return source
  // The fields are those of an entry.
  const made = { ...rest, ...changed } as Source
  return entry.mergedInto === undefined ? made : { ...made, mergedInto: entry.mergedInto }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
