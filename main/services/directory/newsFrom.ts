import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
import { patchRecord } from '../../../shared/document/patchRecord.ts'
import type { Records } from '../../../shared/document/records.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'

/**
 * What an article has to say about its sources that the directory does not know, field by field.
 * @param before the article's records when it was last asked. Of a source that was not among them nobody can tell what is
 *   news and what was copied from the directory as it was then: it only fills in what is empty.
 * @param isLate it was found after a crash, which may have cost what was done to the directory since: that goes before it
 */
export function newsFrom(
  said: readonly Source[],
  before: Records | undefined,
  entries: Entries,
  isLate = false,
): EntriesDiff {
  const added: Entry[] = []
  const updated: (readonly [Entry, Entry])[] = []
  for (const source of said) {
    const [entry, was] = [entries.get(source.id), before?.find(sourceKind, source.id)]
    if (!entry) added.push(newEntry({ ...fieldsOf(source), record: 'source' } as unknown as Source))
    else {
      const now = was
        ? patchRecord(entry, fieldsOf(was), isLate ? untouched(source, was, entry) : fieldsOf(source))
        : { ...entry, ...emptyOnes(entry, source) }
      if (JSON.stringify(now) !== JSON.stringify(entry)) updated.push([entry, now])
    }
  }
  return { added, updated, removed: [] }
}

/** Who is merged into whom only the directory decides. */
function unmerged({ mergedInto: _, ...source }: Source): Source {
  return source
}

/** What only the directory has of an entry no article tells it, whatever its file says. */
function fieldsOf(source: Source): object {
  return Object.fromEntries(Object.entries(unmerged(source)).filter(([field]) => !FOREIGN.has(field)))
}

const FOREIGN: ReadonlySet<string> = new Set(['record', 'titles', 'gave', 'private'])

/** What the article says where the directory says what it said before; elsewhere what it said before. */
function untouched(source: Source, was: Source, entry: Entry): object {
  const before = fieldsOf(was)
  return Object.fromEntries(
    Object.entries({ ...before, ...fieldsOf(source) }).flatMap(([field, value]: [string, unknown]) => {
      const [then, now]: unknown[] = [Reflect.get(before, field), Reflect.get(entry, field)] as unknown[]
      if (JSON.stringify(then ?? '') === JSON.stringify(now ?? '')) return [[field, value]]
      return then === undefined ? [] : [[field, then]]
    }),
  )
}

/** The fields that the entry has nothing in. */
function emptyOnes(entry: Entry, source: Source): object {
  return Object.fromEntries(
    Object.entries(fieldsOf(source)).filter(([field]) => {
      const value: unknown = Reflect.get(entry, field)
      return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    }),
  )
}
