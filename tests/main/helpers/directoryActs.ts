/** What may be done to a directory, told by a seed and a number: always the same, and always something. */
import { merging, unmerging, type Entries, type EntriesDiff } from '../../../shared/directory/merging.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import { newSource } from '../../../shared/model/source.ts'
import { ok, type Result } from '../../../shared/result.ts'

const PEOPLE = 6

/** The same number for the same two, and another for others. */
function chance(seed: number, number: number): number {
  let mixed = (seed * 2654435761 + number * 40503) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2246822519)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489917)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

export function actOf(seed: number, number: number) {
  return (entries: Entries): Result<EntriesDiff, never> => {
    const roll = chance(seed, number)
    const id = (offset: number) => `s${((roll >>> offset) % PEOPLE) + 1}`
    const entry = entries.get(id(3))
    if (!entry) return ok({ added: [named(id(3), number)], updated: [], removed: [] })
    const act =
      roll % 3 === 0 ? merging(entries, id(3), id(9)) : roll % 3 === 1 ? unmerging(entries, id(3)) : undefined
    if (act?.ok === true) return ok(act.value)
    return ok({ added: [], updated: [[entry, { ...entry, name: `Name ${number}` }]], removed: [] })
  }
}

function named(id: string, number: number): Entry {
  return newEntry(newSource(id, 'person', { name: `Name ${number}` }))
}
