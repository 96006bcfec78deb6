/**
 * The desk's directory of sources as this window knows it: asked for once, brought forward by what main says has changed, and
 * changed by asking main. What can be taken back is kept until the next of these acts.
 */
import { patchRecord } from '../../../shared/document/patchRecord.ts'
import { newEntry, asSource, withoutPrivate, type Entry } from '../../../shared/model/entry.ts'
import { standing } from '../../../shared/model/standing.ts'
import { sourceLabel, type Source } from '../../../shared/model/source.ts'
import type { MintId } from '../../../shared/ids.ts'
import type {
  Answer,
  Bridge,
  EntryFields,
  Notice,
  SourcesChange,
  SourceUse,
} from '../../../shared/ipc/contract.ts'
import { isAnonymous, newSource, type SourceKind } from '../../../shared/model/source.ts'
import type { Result } from '../../../shared/result.ts'
import { oneAtATime } from '../oneAtATime.ts'

export interface DirectoryState {
  /** The entries by id, also of those that were merged into others. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Those that stand, as articles have them. */
  readonly directory: readonly Source[]
  /** How often each is quoted, by the ids that articles name; undefined before somebody has asked. */
  readonly uses: ReadonlyMap<string, SourceUse> | undefined
}

export const NO_DIRECTORY: DirectoryState = { entries: new Map(), directory: [], uses: undefined }

export interface DirectoryActions {
  readonly addEntry: (kind: SourceKind, name: string) => Promise<string | undefined>
  readonly editEntry: (id: string, from: EntryFields, to: EntryFields) => Promise<void>
  readonly removeEntry: (id: string) => Promise<boolean>
  readonly mergeEntry: (fromId: string, intoId: string) => Promise<boolean>
  readonly unmergeEntry: (id: string) => Promise<void>
  /** All quotes of one become another's, in every article. */
  readonly moveQuotes: (fromId: string, toId: string) => Promise<void>
  /** Undefined when main cannot say. */
  readonly privateOf: (id: string) => Promise<Answer<'sources.private'> | undefined>
  readonly quotesOf: (id: string, most: number) => Promise<Answer<'sources.quotes'> | undefined>
  /** @param settle what is not saved yet counts, too */
  readonly askForUses: (settle: boolean) => Promise<void>
  readonly exportSources: () => Promise<void>
  readonly importSources: () => Promise<void>
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly mintId: MintId
  readonly get: () => DirectoryState
  readonly set: (change: Partial<DirectoryState>) => void
  readonly add: (notice: Notice) => void
}

export interface DirectoryMirror {
  readonly actions: DirectoryActions
  readonly refresh: () => Promise<void>
  readonly changed: (change: SourcesChange) => void
  /** Whether the last change can be taken back. */
  readonly canTakeBack: () => boolean
  readonly takeBack: () => void
}

export function createDirectoryMirror({ bridge, mintId, get, set, add }: Ports): DirectoryMirror {
  const { calls } = bridge
  let back: (() => Promise<unknown>) | undefined

  function put(entries: ReadonlyMap<string, Entry>): void {
    const find = (id: string) => entries.get(id)
    const stand = [...entries.values()].filter((entry) => standing(find, entry.id) === entry)
    set({ entries, directory: stand.map(sourceOf) })
  }

  async function refresh(): Promise<void> {
    const answer = await calls['sources.list'](null)
    if (answer.ok) put(new Map(answer.value.map((entry) => [entry.id, entry])))
  }

  /** One at a time, and once more when somebody asked meanwhile. */
  const counting = oneAtATime(async (settle: boolean) => {
    const answer = await calls['sources.uses']({ settle })
    if (!answer.ok) return
    const uses = new Map(answer.value.map((use) => [use.id, use]))
    if (JSON.stringify([...uses]) !== JSON.stringify([...(get().uses ?? [])])) set({ uses })
  })

  /** Says why it was refused; else what was done, with the way back. */
  function said<T>(
    answer: Result<T>,
    done?: string,
    takingBack?: () => Promise<unknown>,
  ): answer is Result<T> & { readonly ok: true } {
    if (!answer.ok) add({ level: 'error', message: answer.message })
    else {
      back = takingBack
      if (done !== undefined)
        add({ level: 'info', message: done, offers: takingBack ? ['sources.undo'] : [] })
    }
    return answer.ok
  }

  const labelOf = (id: string): string => {
    const entry = get().entries.get(id)
    return entry ? sourceLabel(entry) : id
  }

  const takeBack = async (token: string): Promise<void> => {
    const answer = await calls['sources.takeBack']({ token })
    if (said(answer)) for (const message of answer.value.refused) add({ level: 'warning', message })
  }

  const actions: DirectoryActions = {
    async addEntry(kind, name) {
      const given = isAnonymous({ kind }) ? { descriptor: name } : { name }
      const entry = newEntry(newSource(mintId('s'), kind, given))
      const answer = await calls['sources.add']({ entry })
      const { id } = entry
      return said(answer, undefined, async () => said(await calls['sources.remove']({ id }))) ? id : undefined
    },
    async editEntry(id, from, to) {
      const entry = get().entries.get(id)
      // At once, so that the next edit begins with it; main says what became of it.
      if (entry) put(new Map(get().entries).set(id, withoutPrivate(patchRecord(entry, from, to))))
      const answer = await calls['sources.edit']({ id, from, to })
      if (!answer.ok) void refresh()
      said(answer, undefined, async () => said(await calls['sources.edit']({ id, from: to, to: from })))
    },
    async removeEntry(id) {
      const label = labelOf(id)
      const answer = await calls['sources.remove']({ id })
      if (!answer.ok) return said(answer)
      const { token } = answer.value
      return said(answer, `“${label}” is deleted from the directory.`, () => takeBack(token))
    },
    async mergeEntry(fromId, intoId) {
      const [from, into] = [labelOf(fromId), labelOf(intoId)]
      const answer = await calls['sources.merge']({ fromId, intoId })
      const done = `“${from}” is merged into “${into}”: its quotes are that one’s in every article.`
      return said(answer, done, async () => said(await calls['sources.unmerge']({ id: fromId })))
    },
    async unmergeEntry(id) {
      const into = get().entries.get(id)?.mergedInto
      const done = `“${labelOf(id)}” is an entry of its own again, with its quotes.`
      said(
        await calls['sources.unmerge']({ id }),
        done,
        into === undefined
          ? undefined
          : async () => said(await calls['sources.merge']({ fromId: id, intoId: into })),
      )
    },
    async moveQuotes(fromId, toId) {
      const [from, to] = [labelOf(fromId), labelOf(toId)]
      const answer = await calls['sources.move']({ fromId, toId })
      if (!answer.ok) {
        said(answer)
        return
      }
      const { articles, refused, token } = answer.value
      const where = articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`
      said(answer, `The quotes of “${from}” in ${where} are “${to}”’s now.`, () => takeBack(token))
      for (const message of refused) add({ level: 'warning', message })
    },
    async privateOf(id) {
      const answer = await calls['sources.private']({ id })
      return answer.ok ? answer.value : undefined
    },
    async quotesOf(id, most) {
      const answer = await calls['sources.quotes']({ id, most })
      return answer.ok ? answer.value : undefined
    },
    askForUses: counting,
    async exportSources() {
      const answer = await calls['sources.exportCsv'](null)
      if (!answer.ok) said(answer)
      else if (answer.value)
        add({ level: 'info', message: `Exported ${answer.value.name}. What is private is not in it.` })
    },
    async importSources() {
      const answer = await calls['sources.importCsv'](null)
      if (!answer.ok) said(answer)
      else if (answer.value) for (const notice of takenIn(answer.value)) add(notice)
    },
  }

  return {
    actions,
    refresh,
    changed({ put: changed, removed }) {
      const entries = new Map(get().entries)
      for (const entry of changed) entries.set(entry.id, entry)
      for (const id of removed) entries.delete(id)
      put(entries)
    },
    canTakeBack: () => back !== undefined,
    takeBack() {
      const taking = back
      back = undefined
      void taking?.()
    },
  }
}

const sources = new WeakMap<Entry, Source>()

/** Of tens of thousands only those are made anew that have changed. */
function sourceOf(entry: Entry): Source {
  const known = sources.get(entry)
  if (known) return known
  const made = asSource(entry)
  sources.set(entry, made)
  return made
}

function takenIn({
  name,
  added,
  changed,
  refused,
}: NonNullable<Answer<'sources.importCsv'>>): readonly Notice[] {
  const done = `From ${name}: ${added.toLocaleString('en')} new, ${changed.toLocaleString('en')} changed.`
  if (refused.length === 0) return [{ level: 'info', message: done }]
  const shown = refused.slice(0, 5).join(' ')
  const more = refused.length > 5 ? ` And ${(refused.length - 5).toLocaleString('en')} more.` : ''
  return [{ level: 'warning', message: `${done} Left out: ${shown}${more}` }]
}
