import { z } from 'zod'
import { entryKind } from '../model/entry.ts'
import { entryId } from './fields.ts'
import type { ParsersOf } from './parsersOf.ts'
import type { EntryFields, SourcesCalls } from './sources.ts'

const entry = z.object({ id: entryId })

/** Some of the fields of an entry. */
const entryFields: z.ZodType<EntryFields> = z.strictObject(
  Object.fromEntries(
    Object.entries(entryKind.fields).flatMap(([field, parser]) =>
      ['id', 'mergedInto', 'gave'].includes(field) ? [] : [[field, parser.optional()]],
    ),
  ),
)

export const sourcesParsers: ParsersOf<SourcesCalls> = {
  'sources.list': z.null(),
  'sources.private': entry,
  'sources.uses': z.object({ settle: z.boolean() }),
  'sources.quotes': z.object({ id: entryId, most: z.int().min(1).max(10_000) }),
  'sources.add': z.object({ entry: entryKind.parser }),
  'sources.edit': z.object({ id: entryId, from: entryFields, to: entryFields }),
  'sources.remove': entry,
  'sources.merge': z.object({ fromId: entryId, intoId: entryId }),
  'sources.unmerge': entry,
  'sources.move': z.object({ fromId: entryId, toId: entryId }),
  'acts.takeBack': z.object({ token: z.string().min(1).max(64) }),
  'sources.exportCsv': z.null(),
  'sources.importCsv': z.null(),
}
