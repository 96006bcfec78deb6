/** Which entry an id stands for, once entries have been merged. Old ids resolve for ever. */

/** An entry, or an article's copy of one. */
interface Mergeable {
  readonly id: string
  readonly mergedInto?: string
}

/**
 * @param find the entry of an id
 * @returns the entry itself, or the one that it is by now; undefined when there is none of this id
 */
export function standing<E extends Mergeable>(
  find: (id: string) => E | undefined,
  id: string,
): E | undefined {
  let entry = find(id)
  // Asked for every tag that is drawn.
  if (entry?.mergedInto === undefined) return entry
  const seen = new Set<string>()
  while (entry?.mergedInto !== undefined && !seen.has(entry.id)) {
    seen.add(entry.id)
    const into = find(entry.mergedInto)
    if (!into) break
    entry = into
  }
  return entry
}

/** Whether somebody follows the merging of this entry and comes back to it. */
export function isCircular<E extends Mergeable>(find: (id: string) => E | undefined, entry: E): boolean {
  const seen = new Set<string>()
  for (let at: E | undefined = entry; at?.mergedInto !== undefined; at = find(at.mergedInto)) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}

/** The ids that mean this entry: its own and those of what was merged into it, at however many steps. */
export function idsOf(entries: Iterable<Mergeable>, id: string): ReadonlySet<string> {
  const merged = [...entries].filter(({ mergedInto }) => mergedInto !== undefined)
  const ids = new Set([id])
  for (let size = 0; size < ids.size; ) {
    size = ids.size
    for (const { id: from, mergedInto = '' } of merged) if (ids.has(mergedInto)) ids.add(from)
  }
  return ids
}
