/**
 * Two entries turn out to be one, and back: each a reversible diff. The one that goes keeps its fields and names the other;
 * articles keep its id, which is how taking the merging back gives each its quotes again.
 */
import type { Records } from '../document/records.ts'
import type { RecordsDiff } from '../document/recordsDiff.ts'
import type { Entry } from '../model/entry.ts'
import { isAnonymous, sourceLabel } from '../model/source.ts'
import { nameKey } from '../nameKey.ts'
import { ok, refuse, type Result } from '../result.ts'
import { standing } from '../model/standing.ts'

export type Entries = Records<Entry>
export type EntriesDiff = RecordsDiff<Entry>
export type MergeCode = 'gone' | 'same' | 'merged'

export function merging(entries: Entries, fromId: string, intoId: string): Result<EntriesDiff, MergeCode> {
  const find = (id: string) => entries.get(id)
  const [from, into] = [find(fromId), standing(find, intoId)]
  if (!from || !into) return refuse('gone', 'One of the two is not in the directory any more.')
  if (from.mergedInto !== undefined) {
    const now = standing(find, fromId)
    return refuse(
      'merged',
      `“${sourceLabel(from)}” has been merged into “${now ? sourceLabel(now) : '?'}” already.`,
    )
  }
  if (from.id === into.id) return refuse('same', `“${sourceLabel(from)}” is that very entry.`)
  const known = new Set(namesOf(into).map(nameKey))
  const gave = namesOf(from).filter((name, index, all) => {
    const key = nameKey(name)
    return key !== '' && !known.has(key) && all.findIndex((other) => nameKey(other) === key) === index
  })
  return ok(
    updating(
      [from, { ...from, mergedInto: into.id, gave }],
      [into, { ...into, aliases: [...into.aliases, ...gave] }],
    ),
  )
}

export function unmerging(entries: Entries, id: string): Result<EntriesDiff, MergeCode> {
  const entry = entries.get(id)
  if (entry?.mergedInto === undefined) return refuse('gone', 'This entry is merged into no other any more.')
  const { mergedInto, gave = [], ...alone } = entry
  return ok(updating([entry, alone], ...withoutNames(entries, mergedInto, gave, new Set([id]))))
}

/**
 * The entry without the names that it had from one that is merged into it no more, and so on, where it gave them on. What
 * another that is merged into it is called, it goes on being called.
 */
function withoutNames(
  entries: Entries,
  id: string,
  names: readonly string[],
  besides: ReadonlySet<string>,
): readonly (readonly [Entry, Entry])[] {
  const entry = entries.get(id)
  if (!entry || besides.has(id)) return []
  const others = [...entries.values()].filter((other) => other.mergedInto === id && !besides.has(other.id))
  const stays = new Set(others.flatMap(namesOf).map(nameKey))
  const lost = new Set(names.filter((name) => !stays.has(nameKey(name))))
  const keep = (name: string) => !lost.has(name)
  const { mergedInto, gave } = entry
  const after = {
    ...entry,
    aliases: entry.aliases.filter(keep),
    ...(gave ? { gave: gave.filter(keep) } : {}),
  }
  const givenOn = (gave ?? []).filter((name) => lost.has(name))
  if (mergedInto === undefined || givenOn.length === 0) return [[entry, after]]
  return [[entry, after], ...withoutNames(entries, mergedInto, givenOn, new Set([...besides, id]))]
}

function updating(...updated: readonly (readonly [Entry, Entry])[]): EntriesDiff {
  return { added: [], updated, removed: [] }
}

/** What an unnamed source is described as is nobody's name. */
function namesOf(entry: Entry): readonly string[] {
  return isAnonymous(entry) ? entry.aliases : [entry.name, ...entry.aliases]
}
