/** What each call accepts. Main parses every argument with these before a handler sees it. */
import { z } from 'zod'
import { COMMANDS, type CommandId } from '../commands.ts'
import { FORMAT_NAMES } from '../exportFormats.ts'
import { LARGEST_FORM, LONGEST_NAME, SMALLEST_FORM } from '../preferences.ts'
import { recordParser } from '../model/record.ts'
import { entryKind } from '../model/entry.ts'
import { ATTRIBUTION_TYPES } from '../model/attribution.ts'
import { FIND_IN, FIND_SINCE, FIND_STATES } from './deskCalls.ts'
import type { Argument, CallName } from './contract.ts'
import type { EntryFields } from './sourcesCalls.ts'
import { placeParser } from './placeParser.ts'

const LARGEST_FILE = 20 * 1024 * 1024
const LONGEST_TYPED = 2_000
const LONGEST_PUSH = 20_000

/** A file name and nothing more: no separators, no leading dot. */
const slug = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,119}$/u)
const article = z.object({ slug })
const typed = z.string().max(LONGEST_TYPED)
const version = z.int().nonnegative()
const COMMAND_IDS: ReadonlySet<string> = new Set(COMMANDS.map(({ id }) => id))
const commandId = z.custom<CommandId>((id) => typeof id === 'string' && COMMAND_IDS.has(id))

const entryId = z.string().min(1)
const entry = z.object({ id: entryId })

/** Some of the fields of an entry. */
const entryFields: z.ZodType<EntryFields> = z.strictObject(
  Object.fromEntries(
    Object.entries(entryKind.fields).flatMap(([field, parser]) =>
      ['id', 'mergedInto', 'gave'].includes(field) ? [] : [[field, parser.optional()]],
    ),
  ),
)

const packedDocument = z.object({
  head: z.string(),
  tail: z.string(),
  marks: z.array(z.string()),
  chapters: z.array(
    z.array(
      z.array(
        z.object({
          kind: z.string(),
          before: z.string(),
          text: z.string(),
          pieces: z.array(z.int().nonnegative()),
        }),
      ),
    ),
  ),
})

export const parsers: { readonly [Name in CallName]: z.ZodType<Argument<Name>> } = {
  'desk.list': z.object({ words: typed, count: z.int().min(1).max(1_000_000), isArchive: z.boolean() }),
  'desk.look': z.null(),
  'desk.find': z.object({
    words: typed,
    within: z.enum(FIND_IN),
    type: z.enum(ATTRIBUTION_TYPES).nullable(),
    sourceId: entryId.nullable(),
    state: z.enum(FIND_STATES),
    since: z.enum(FIND_SINCE),
    count: z.int().min(1).max(1_000),
  }),
  'desk.chooseFiles': z.null(),
  'desk.takeInClipboard': z.null(),
  'desk.takeIn': z.object({
    name: z.string().min(1).max(260),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LARGEST_FILE + 1),
  }),
  'folders.takeIn': z.null(),
  'folders.watch': z.null(),
  'folders.unwatch': z.null(),
  'job.cancel': z.object({ id: z.string().min(1).max(64) }),
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
  'article.open': article,
  'article.push': z.object({
    slug,
    version,
    clientId: z.string().min(1).max(64),
    steps: z.array(z.unknown()).max(LONGEST_PUSH),
  }),
  'article.pull': z.object({ slug, version }),
  'article.close': article,
  'article.save': article,
  'article.shown': article,
  'article.archive': z.object({ slug, isArchived: z.boolean() }),
  'article.delete': article,
  'article.duplicate': article,
  'article.rename': z.object({ slug, name: z.string().min(1).max(LONGEST_NAME) }),
  'article.left': z.object({ slug, place: placeParser }),
  'article.takeOutside': article,
  'article.keep': z.object({ slug, doc: packedDocument, records: z.array(recordParser) }),
  'article.export': z.object({ slug, format: z.enum(FORMAT_NAMES) }),
  'preferences.set': z
    .object({
      theme: z.enum(['system', 'light', 'dark']).exactOptional(),
      mode: z.enum(['tagging', 'editing']).exactOptional(),
      showDesk: z.boolean().exactOptional(),
      showInspector: z.boolean().exactOptional(),
      formShare: z.number().min(SMALLEST_FORM).max(LARGEST_FORM).exactOptional(),
      zoom: z.int().min(50).max(300).exactOptional(),
      author: z.string().max(LONGEST_NAME).exactOptional(),
    })
    .strict(),
  'window.begin': z.null(),
  'window.state': z.object({ slug: slug.nullable(), enabled: z.array(commandId).max(COMMANDS.length) }),
  'window.another': article,
}
