import type { EngineError, ErrorKind } from './errors.ts'

export interface ErrorGroup {
  readonly kind: ErrorKind
  readonly group: string
  readonly count: number
  readonly examples: readonly EngineError[]
}

const ORDER: readonly ErrorKind[] = ['missed', 'wrong boundaries', 'wrong source', 'spurious']

/** By kind, the largest group of each first. @param most examples a group */
export function errorGroups(errors: readonly EngineError[], most: number): readonly ErrorGroup[] {
  return ORDER.flatMap((kind) => {
    const groups = new Map<string, EngineError[]>()
    for (const error of errors) {
      if (error.kind !== kind) continue
      const group = groups.get(error.group)
      if (group === undefined) groups.set(error.group, [error])
      else group.push(error)
    }
    return [...groups]
      .map(([group, all]) => ({ kind, group, count: all.length, examples: spread(all, most) }))
      .sort((a, b) => b.count - a.count || a.group.localeCompare(b.group))
  })
}

/** Evenly over all articles and not those of the first ones; the same every time, so that two runs can be compared. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)] as T)
}
