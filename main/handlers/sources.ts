/** The directory of sources as windows call for it. */
import { merging, unmerging, type Entries, type EntriesDiff } from '../../shared/directory/merging.ts'
import { idsOf, standing } from '../../shared/model/standing.ts'
import { namedInstead } from '../../shared/document/namedInstead.ts'
import type { Records } from '../../shared/document/records.ts'
import { patchRecord } from '../../shared/document/patchRecord.ts'
import { inverted } from '../../shared/document/recordsDiff.ts'
import { RecordsStep } from '../../shared/document/recordsStep.ts'
import { asSource, withoutPrivate, type Entry } from '../../shared/model/entry.ts'
import { eachLink } from '../../shared/model/links.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'
import { sourceLabel, type Source } from '../../shared/model/source.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import type { EntryFields } from '../../shared/contract/sources.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Desk } from '../services/desk/desk.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import type { HandlersOf } from './handlersOf.ts'
import type { Undoing } from './undoing.ts'

interface Moved {
  readonly slug: string
  readonly step: RecordsStep
}

export interface SourcesPorts {
  readonly desk: Pick<Desk, 'directory' | 'uses'>
  readonly articles: Pick<Articles, 'change' | 'saveAll'>
  readonly undoing: Undoing
}

type Names = Exclude<Extract<CallName, `sources.${string}`>, `${string}Csv`>

const NOTHING: EntriesDiff = { added: [], updated: [], removed: [] }

export function sourcesHandlers({ desk, articles, undoing }: SourcesPorts): HandlersOf<Names> {
  const { directory, uses } = desk

  const change = async (make: (entries: Entries) => Result<EntriesDiff>): Promise<Result<null>> => {
    const changed = await directory.change(make)
    return changed.ok ? ok(null) : changed
  }
  const idsMeaning = async (id: string) => idsOf((await directory.entries()).values(), id)

  async function moveBack(moved: readonly Moved[]): Promise<readonly string[]> {
    const entries = await directory.entries()
    const refused: string[] = []
    for (const { slug, step } of moved) {
      const back = new RecordsStep(inverted(step.diff))
      const changed = await articles.change(slug, (records) => {
        const after = back.fold(records)
        const put = after.changedSince(records).flatMap((id) => after.get(id) ?? [])
        return [...missing(records, put, entries), ...put]
      })
      if (!changed.ok) refused.push(changed.message)
    }
    return refused
  }

  return {
    'sources.list': async () => ok([...(await directory.entries()).values()].map(withoutPrivate)),
    'sources.private': async ({ id }) => ok((await directory.entries()).get(id)?.private ?? {}),
    'sources.uses': async ({ settle }) => {
      if (settle) await articles.saveAll()
      return ok(await uses.all())
    },
    'sources.quotes': async ({ id, most }) => ok(await uses.quotesOf(await idsMeaning(id), most)),
    'sources.add': ({ entry }) =>
      change((entries) => ok(entries.get(entry.id) ? NOTHING : { ...NOTHING, added: [entry] })),
    'sources.edit': async ({ id, from, to }) => {
      const edit = (before: EntryFields, after: EntryFields) => (entries: Entries) => {
        const entry = entries.get(id)
        return entry ? ok(updating(entry, patchRecord(entry, before, after))) : gone()
      }
      const edited = await change(edit(from, to))
      if (!edited.ok) return edited
      const token = undoing.add(async () => {
        const entry = (await directory.entries()).get(id)
        const theirs = entry ? changedSince(entry, to, from) : []
        if (entry && theirs.length > 0)
          return [`Somebody has changed “${sourceLabel(entry)}” since: it is left as it is.`]
        return refusalsOf(await change(edit(to, from)))
      })
      return ok({ token })
    },
    'sources.remove': async ({ id }) => {
      const entry = (await directory.entries()).get(id)
      if (!entry) return gone()
      // A quote that was linked to it a second ago is no less its own.
      await articles.saveAll()
      const naming = await uses.articlesOf(await idsMeaning(id))
      if (naming.length > 0) return isUsed(entry, naming)
      const removed = await directory.change((entries) => without(entries, id))
      if (!removed.ok) return removed
      const back = inverted(removed.value)
      return ok({ token: undoing.add(async () => refusalsOf(await change(() => ok(back)))) })
    },
    'sources.merge': ({ fromId, intoId }) => change((entries) => merging(entries, fromId, intoId)),
    'sources.unmerge': ({ id }) => change((entries) => unmerging(entries, id)),
    'sources.move': async ({ fromId, toId }) => {
      const entries = await directory.entries()
      const to = standing((id) => entries.get(id), toId)
      if (!to) return gone()
      const ids = idsOf(entries.values(), fromId)
      if (ids.has(to.id)) return refuse('same', `“${sourceLabel(to)}” is that very entry.`)
      await articles.saveAll()
      const moved: Moved[] = []
      const refused: string[] = []
      for (const slug of await uses.articlesOf(ids)) {
        const changed = await articles.change(slug, (records) => namedInstead(records, ids, asSource(to)))
        if (!changed.ok) refused.push(changed.message)
        else if (changed.value) moved.push({ slug, step: changed.value })
      }
      return ok({ articles: moved.length, refused, token: undoing.add(() => moveBack(moved)) })
    },
  }
}

function updating(from: Entry, to: Entry): EntriesDiff {
  return { ...NOTHING, updated: [[from, to]] }
}

/** The fields that say something else by now than what was written into them. */
function changedSince(entry: Entry, written: EntryFields, before: EntryFields): readonly string[] {
  return [...new Set([...Object.keys(written), ...Object.keys(before)])].filter((field) => {
    const now: unknown = Reflect.get(entry, field)
    const then: unknown = Reflect.get(written, field)
    return JSON.stringify(now ?? null) !== JSON.stringify(then ?? null)
  })
}

function refusalsOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : [result.message]
}

/** The sources that these records name and the article has let go of, since no file keeps one that nothing names. */
function missing(records: Records, put: readonly QuoinRecord[], entries: Entries): readonly Source[] {
  const ids = new Set<string>()
  for (const record of put) eachLink(record, (id, { to }) => to === 'source' && ids.add(id))
  return [...ids].flatMap((id) => {
    const entry = records.get(id) ? undefined : entries.get(id)
    return entry ? [asSource(entry)] : []
  })
}

/** Out with it, and with what was merged into it, which no article names either. */
function without(entries: Entries, id: string): Result<EntriesDiff> {
  const removed = [...idsOf(entries.values(), id)].flatMap((each): Entry[] => {
    const entry = entries.get(each)
    return entry ? [entry] : []
  })
  return removed.length === 0 ? gone() : ok({ ...NOTHING, removed })
}

function gone() {
  return refuse('gone', 'This entry is not in the directory any more.')
}

function isUsed(entry: Entry, slugs: readonly string[]) {
  const where = slugs.length === 1 ? `“${slugs[0]}” names it` : `${slugs.length} articles name it`
  return refuse(
    'used',
    `“${sourceLabel(entry)}” is in use: ${where}. Merge it into another entry, or give its quotes to somebody else.`,
  )
}
