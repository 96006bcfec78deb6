/** Entries of one name: perhaps one and the same somebody, perhaps two. */
import type { Entry } from '../model/entry.ts'
import { isCalledByName } from '../model/source.ts'
import { nameKey } from '../nameKey.ts'

/** Of each entry that has twins their ids: what one is called, the other is called or goes by. */
export function twins(entries: Iterable<Entry>): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.mergedInto !== undefined || !isCalledByName(entry)) continue
    for (const key of keysOf(entry)) {
      const others = called.get(key)
      if (others) others.push(entry)
      else called.set(key, [entry])
    }
  }
  const found = new Map<string, Set<string>>()
  for (const [key, alike] of called) {
    // Two Smiths are no twins for both being called Smith.
    if (alike.length < 2) continue
    const byName = alike.filter(({ name }) => nameKey(name) === key)
    for (const entry of byName)
      for (const other of alike) {
        if (other === entry) continue
        put(found, entry.id, other.id)
        put(found, other.id, entry.id)
      }
  }
  return new Map([...found].map(([id, ids]) => [id, [...ids].sort()]))
}

const keysBefore = new WeakMap<Entry, ReadonlySet<string>>()

/** Of tens of thousands only those are read that have changed. */
function keysOf(entry: Entry): ReadonlySet<string> {
  const known = keysBefore.get(entry)
  if (known) return known
  const keys = new Set([entry.name, ...entry.aliases].map(nameKey))
  keysBefore.set(entry, keys)
  return keys
}

function put(found: Map<string, Set<string>>, id: string, other: string): void {
  const ids = found.get(id)
  if (ids) ids.add(other)
  else found.set(id, new Set([other]))
}
