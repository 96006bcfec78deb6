/**
 * An entry of the desk's directory: a source as the desk knows it, of which every article that names it has a copy, as it was
 * known then. What is private stays in the directory: no article, and so no exporter, ever has it.
 */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'
import { sourceKind, type Source } from './source.ts'

/** What somebody was called by office, and when. Dates are a year, a month or a day: 2021, 2021-03, 2021-03-08. */
export interface DatedTitle {
  readonly id: string
  readonly title: string
  readonly from?: string
  readonly to?: string
}

/** Who an unnamed source really is, and what else is nobody's business outside of the desk. */
export interface Private {
  readonly name?: string
  readonly note?: string
}

export interface Entry extends Omit<Source, 'record'> {
  readonly record: 'entry'
  readonly titles: readonly DatedTitle[]
  /** The aliases that the entry it was merged into has from it. */
  readonly gave?: readonly string[]
  readonly private?: Private
}

export const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

export const entryKind = recordKind<Entry, 'sources', undefined>({
  name: 'entry',
  list: 'sources',
  role: undefined,
  fields: {
    ...sourceKind.fields,
    titles: z
      .array(
        z.looseObject({
          id: z.string().min(1),
          title: z.string(),
          from: z.string().exactOptional(),
          to: z.string().exactOptional(),
        }),
      )
      .default([]),
    gave: z.array(z.string()).exactOptional(),
    private: z
      .looseObject({ name: z.string().exactOptional(), note: z.string().exactOptional() })
      .exactOptional(),
  },
})

const SHARED = Object.keys(sourceKind.fields)

/** What an article may have of an entry. */
export function asSource(entry: Entry): Source {
  const shared = Object.fromEntries(Object.entries(entry).filter(([field]) => SHARED.includes(field)))
  return { ...shared, record: 'source' } as unknown as Source
}

/** An entry as an article's source makes it. */
export function newEntry(source: Source, given: Partial<Entry> = {}): Entry {
  return { ...source, titles: [], ...given, record: 'entry' }
}

/** As windows have the directory. */
export function withoutPrivate({ private: _, ...entry }: Entry): Entry {
  return entry
}
