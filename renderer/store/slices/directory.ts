/**
 * The desk's directory of sources as this window knows it: asked for once, brought forward by what main says has changed, and
 * changed by asking main. What was done here can be taken back, the last act first.
 */
import { patchRecord } from '../../../shared/document/patchRecord.ts'
import { newEntry, asSource, withoutPrivate, type Entry } from '../../../shared/model/entry.ts'
import { standing } from '../../../shared/model/standing.ts'
import { sourceLabel, type Source } from '../../../shared/model/source.ts'
import type { MintId } from '../../../shared/ids.ts'
import type { Answer, Bridge } from '../../../shared/contract/contract.ts'
import type { Notice } from '../../../shared/contract/window.ts'
import type { Refusal } from '../../../shared/result.ts'
import type { EntryFields, SourcesChange, SourceUse } from '../../../shared/contract/sources.ts'
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

interface Act {
  /** As in “Taken back: …”. */
  readonly what: string
  /** @returns sentences about what could not be taken back */
  readonly takeBack: () => Promise<readonly string[]>
}

const MOST_ACTS = 100
/** The one message that offers to take something back. */
const LAST_ACT = 'last act on sources'

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly mintId: MintId
  readonly get: () => DirectoryState
  readonly set: (change: Partial<DirectoryState>) => void
  readonly add: (notice: Notice) => void
  readonly refused: (refusal: Refusal) => void
  readonly lift: (standing: string) => void
}

export interface DirectoryMirror {
  readonly actions: DirectoryActions
  readonly refresh: () => Promise<void>
  readonly changed: (change: SourcesChange) => void
  /** Whether the last change can be taken back. */
  readonly canTakeBack: () => boolean
  readonly takeBack: () => void
}

export function createDirectoryMirror({
  bridge,
  mintId,
  get,
  set,
  add,
  refused,
  lift,
}: Ports): DirectoryMirror {
  const { calls } = bridge
  /** What can be taken back, the last act last. */
  let acts: readonly Act[] = []

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

  /** Says why it was refused. */
  function said<T>(answer: Result<T>): answer is Result<T> & { readonly ok: true } {
    if (!answer.ok) refused(answer)
    return answer.ok
  }

  /** It can be taken back from here on; a message that offers to is about the last act alone. */
  function did(act: Act, message?: string): void {
    acts = [...acts, act].slice(-MOST_ACTS)
    lift(LAST_ACT)
    if (message !== undefined) add({ level: 'info', message, standing: LAST_ACT, offers: ['sources.undo'] })
  }

  const labelOf = (id: string): string => {
    const entry = get().entries.get(id)
    return entry ? sourceLabel(entry) : id
  }

  const byToken = (token: string) => async (): Promise<readonly string[]> => {
    const answer = await calls['acts.takeBack']({ token })
    return answer.ok ? answer.value.refused : [answer.message]
  }
  const byCall = (call: () => Promise<Result<unknown>>) => async (): Promise<readonly string[]> => {
    const answer = await call()
    return answer.ok ? [] : [answer.message]
  }

  const actions: DirectoryActions = {
    async addEntry(kind, name) {
      const given = isAnonymous({ kind }) ? { descriptor: name } : { name }
      const entry = newEntry(newSource(mintId('s'), kind, given))
      const { id } = entry
      if (!said(await calls['sources.add']({ entry }))) return undefined
      did({ what: `the making of “${name}”`, takeBack: byCall(() => calls['sources.remove']({ id })) })
      return id
    },
    async editEntry(id, from, to) {
      const entry = get().entries.get(id)
      // At once, so that the next edit begins with it; main says what became of it.
      if (entry) put(new Map(get().entries).set(id, withoutPrivate(patchRecord(entry, from, to))))
      const what = `what was written about “${labelOf(id)}”`
      const answer = await calls['sources.edit']({ id, from, to })
      if (said(answer)) did({ what, takeBack: byToken(answer.value.token) })
      else void refresh()
    },
    async removeEntry(id) {
      const label = labelOf(id)
      const answer = await calls['sources.remove']({ id })
      if (!said(answer)) return false
      const takeBack = byToken(answer.value.token)
      did({ what: `the deleting of “${label}”`, takeBack }, `“${label}” is deleted from the directory.`)
      return true
    },
    async mergeEntry(fromId, intoId) {
      const [from, into] = [labelOf(fromId), labelOf(intoId)]
      if (!said(await calls['sources.merge']({ fromId, intoId }))) return false
      const takeBack = byCall(() => calls['sources.unmerge']({ id: fromId }))
      const done = `“${from}” is merged into “${into}”: its quotes are that one’s in every article.`
      did({ what: `the merging of “${from}” into “${into}”`, takeBack }, done)
      return true
    },
    async unmergeEntry(id) {
      const intoId = get().entries.get(id)?.mergedInto
      const label = labelOf(id)
      if (!said(await calls['sources.unmerge']({ id })) || intoId === undefined) return
      const takeBack = byCall(() => calls['sources.merge']({ fromId: id, intoId }))
      did(
        { what: `the taking apart of “${label}”`, takeBack },
        `“${label}” is an entry of its own again, with its quotes.`,
      )
    },
    async moveQuotes(fromId, toId) {
      const [from, to] = [labelOf(fromId), labelOf(toId)]
      const answer = await calls['sources.move']({ fromId, toId })
      if (!said(answer)) return
      const { articles, refused, token } = answer.value
      const where = articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`
      const done = `In ${where} “${to}” says now what “${from}” said.`
      did({ what: `the giving of quotes to “${to}”`, takeBack: byToken(token) }, done)
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
      if (said(answer) && answer.value)
        add({ level: 'info', message: `Exported ${answer.value.name}. What is private is not in it.` })
    },
    async importSources() {
      const answer = await calls['sources.importCsv'](null)
      if (!said(answer) || !answer.value) return
      const { name, added, changed, refused, token } = answer.value
      const done = `From ${name}: ${added.toLocaleString('en')} new, ${changed.toLocaleString('en')} changed.`
      did({ what: `the taking in of ${name}`, takeBack: byToken(token) }, done)
      if (refused.length > 0) add({ level: 'warning', message: leftOut(refused) })
    },
  }

  async function takenBack({ what, takeBack }: Act): Promise<void> {
    const refused = await takeBack()
    if (refused.length === 0) add({ level: 'info', message: `Taken back: ${what}.` })
    for (const message of refused) add({ level: 'warning', message })
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
    canTakeBack: () => acts.length > 0,
    takeBack() {
      const act = acts.at(-1)
      acts = acts.slice(0, -1)
      lift(LAST_ACT)
      if (act) void takenBack(act)
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

function leftOut(refused: readonly string[]): string {
  const more = refused.length > 5 ? ` And ${(refused.length - 5).toLocaleString('en')} more.` : ''
  return `Left out: ${refused.slice(0, 5).join(' ')}${more}`
}
