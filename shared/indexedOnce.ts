/**
 * An index of a list by what its items are called, made when somebody first asks and kept for as long as there is the list:
 * of tens of thousands of sources it is asked for at every batch of suggestions.
 */
export function indexedOnce<Item>(
  keysOf: (item: Item) => Iterable<string>,
): (list: readonly Item[]) => ReadonlyMap<string, readonly Item[]> {
  const known = new WeakMap<readonly Item[], ReadonlyMap<string, readonly Item[]>>()
  return (list) => {
    const before = known.get(list)
    if (before) return before
    const index = new Map<string, Item[]>()
    for (const item of list)
      for (const key of keysOf(item)) {
        const alike = index.get(key)
        if (!alike) index.set(key, [item])
        else if (!alike.includes(item)) alike.push(item)
      }
    known.set(list, index)
    return index
  }
}
