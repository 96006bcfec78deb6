/** Records as files have them: always the same bytes for the same record. */
import type { Recorded } from './recordKind.ts'

interface Kind {
  readonly fields: Readonly<Record<string, unknown>>
}

/** @returns the record without its `record` field, known keys first and in the schema's order, then the unknown by name */
export function canonicalOf({ fields }: Kind): <T extends object>(record: T) => Omit<T, 'record'> {
  const keys = Object.keys(fields)
  const known = new Set(['record', ...keys])
  return <T extends object>(record: T) => {
    const unknown = Object.keys(record).filter((key) => !known.has(key))
    const written: Record<string, unknown> = {}
    // Filled one by one: there are tens of thousands, and a list of entries sorted for each cost as much as the rest.
    for (const key of unknown.length === 0 ? keys : [...keys, ...unknown.sort()]) {
      const value: unknown = Reflect.get(record, key)
      if (value !== undefined) written[key] = value
    }
    return written as Omit<T, 'record'>
  }
}

export function byId(a: Pick<Recorded, 'id'>, b: Pick<Recorded, 'id'>): number {
  return a.id < b.id ? -1 : 1
}
