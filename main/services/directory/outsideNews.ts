import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
import type { Entry } from '../../../shared/model/entry.ts'

/**
 * What a file that others wrote has anew or differently. What it lacks stays: nothing is removed by a machine.
 * @param before what they began with: what was done here meanwhile is not undone by it
 */
export function outsideNews(before: Entries, outside: Entries): EntriesDiff {
  const added: Entry[] = []
  const updated: (readonly [Entry, Entry])[] = []
  for (const entry of outside.values()) {
    const known = before.get(entry.id)
    if (!known) added.push(entry)
    else if (JSON.stringify(known) !== JSON.stringify(entry)) updated.push([known, entry])
  }
  return { added, updated, removed: [] }
}
