import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
import { patchRecord } from '../../../shared/document/patchRecord.ts'
import type { Records } from '../../../shared/document/records.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'

/**
 * What an article has to say about its sources that the directory does not know, field by field.
 * @param before the article's records when it was last asked; without them all that it says is news
 */
export function newsFrom(
  said: readonly Source[],
  before: Records | undefined,
  entries: Entries,
): EntriesDiff {
  const added: Entry[] = []
  const updated: (readonly [Entry, Entry])[] = []
  for (const source of said) {
    const [entry, was] = [entries.get(source.id), before?.find(sourceKind, source.id)]
    if (!entry) added.push(newEntry(unmerged(source)))
    else {
      const then = was ? fieldsOf(was) : {}
      const now = patchRecord(entry, then, fieldsOf(source))
      if (JSON.stringify(now) !== JSON.stringify(entry)) updated.push([entry, now])
    }
  }
  return { added, updated, removed: [] }
}

/** Who is merged into whom only the directory decides. */
function unmerged({ mergedInto: _, ...source }: Source): Source {
  return source
}

function fieldsOf(source: Source): object {
  const { record: _, ...fields } = unmerged(source)
  return fields
}
