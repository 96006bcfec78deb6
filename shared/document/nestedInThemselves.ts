import { eachLink } from '../model/links.ts'
import type { QuoinRecord } from '../model/record.ts'

/** The ids of attributions that are nested in themselves, directly or by a way round. Each is looked at once. */
export function nestedInThemselves(records: Iterable<QuoinRecord>): ReadonlySet<string> {
  const outer = new Map<string, string>()
  for (const record of records)
    eachLink(record, (id, { field }) => {
      if (field === 'nestedIn') outer.set(record.id, id)
    })
  const found = new Set<string>()
  const seen = new Set<string>()
  for (const first of outer.keys()) {
    const way: string[] = []
    let at: string | undefined = first
    for (; at !== undefined && !seen.has(at); at = outer.get(at)) {
      seen.add(at)
      way.push(at)
    }
    // The way came back to itself, and not to one that was walked before.
    const entry = at === undefined ? -1 : way.lastIndexOf(at)
    if (entry >= 0) for (const id of way.slice(entry)) found.add(id)
  }
  return found
}
