/** The real views on the real store in a simulated page; only the main process and the engine are played. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, vi } from 'vitest'
import { createWorkbench } from '../../../renderer/store/createWorkbench.ts'
import { listenAnywhere, tellMenu } from '../../../renderer/store/anywhereKeys.ts'
import { provideWorkbench } from '../../../renderer/store/useWorkbench.ts'
import { Workbench } from '../../../renderer/views/Workbench.tsx'
import { packDocument } from '../../../shared/document/packed.ts'
import type { SaveState } from '../../../shared/contract/article.ts'
import type { Bridge, Events } from '../../../shared/contract/contract.ts'
import type { ArticleCard, DeskListing, DeskQuery } from '../../../shared/contract/desk.ts'
import { createArticleIndex } from '../../../main/services/deskIndex/articleIndex.ts'
import { passagesOf } from '../../../main/services/deskIndex/passages.ts'
import { openDatabase } from '../../../main/services/deskIndex/database.ts'
import { listArticles } from '../../../main/services/deskIndex/finding.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { newEntry } from '../../../shared/model/entry.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import type { Source } from '../../../shared/model/source.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '../../../shared/preferences.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

export interface Given {
  /** The open article, in the markup of `markedArticle`; none is open without it. */
  readonly article?: string
  readonly records?: readonly QuoinRecord[]
  readonly articles?: readonly ArticleCard[]
  readonly directory?: readonly Source[]
  readonly preferences?: Partial<Preferences>
  readonly saving?: SaveState
  /** The folder from which whatever comes into it is taken in. */
  readonly watching?: string
}

export interface Shown {
  readonly text: () => string
  /** The element of this role and accessible name; an error lists what there is instead. */
  readonly find: (role: string, name: string | RegExp) => HTMLElement
  readonly all: (role: string) => readonly HTMLElement[]
  readonly click: (element: HTMLElement) => Promise<void>
  readonly press: (key: string, modifiers?: KeyboardEventInit, on?: Element | null) => Promise<void>
  readonly type: (words: string, into?: Element | null) => Promise<void>
  readonly send: <Name extends keyof Events>(name: Name, event: Events[Name]) => Promise<void>
  readonly called: (name: string) => readonly unknown[]
}

export const SLUG = 'test'
/** An article that stalls whoever opens it. */
export const ENDLESS = 'endless'
const TURNS = 8
const TURN_MS = 9
let root: Root | undefined

afterEach(async () => {
  await act(async () => root?.unmount())
  root = undefined
  document.body.replaceChildren()
})

export async function shown(given: Given = {}): Promise<Shown> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // The simulated page has no idle time of its own.
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setTimeout(task))
  vi.stubGlobal('cancelIdleCallback', clearTimeout)
  const listeners = new Map<string, (event: never) => void>()
  const calls: { readonly name: string; readonly argument: unknown }[] = []
  const bridge = bridgeOf(given, listeners, calls)
  const { store } = createWorkbench({ bridge, engine: { read: async () => [] } })
  provideWorkbench(store)
  tellMenu(store, bridge)
  listenOnce(store)
  const host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  await act(async () => root?.render(<Workbench />))
  const settle = async (change: () => unknown) => {
    await act(async () => {
      await change()
      // In turns: what is put off until after a frame puts off more, and a busy machine is late with all of it.
      for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setTimeout(resolve, TURN_MS))
    })
  }
  await settle(() => given.article !== undefined && store.getState().actions.openArticle(SLUG))

  const all = (role: string) =>
    [...document.querySelectorAll<HTMLElement>(selectorOf(role))].filter(isRole(role))
  return {
    text: () => document.body.textContent ?? '',
    all,
    find: (role, name) => {
      const found = all(role).find((element) => fits(nameOf(element), name))
      if (found) return found
      const names = all(role).map((element) => `“${nameOf(element)}”`)
      throw new Error(`no ${role} “${String(name)}”, but ${names.join(', ') || 'none'}`)
    },
    click: (element) =>
      settle(() => {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          const init = { bubbles: true, cancelable: true, button: 0, detail: 1 }
          const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent
          element.dispatchEvent(
            new Kind(type, { ...init, ...(Kind === PointerEvent ? { pointerType: 'mouse' } : {}) }),
          )
        }
      }),
    press: (key, modifiers = {}, on = document.activeElement) =>
      settle(() => {
        for (const type of ['keydown', 'keyup']) {
          on?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...modifiers }))
        }
      }),
    type: (words, into = document.activeElement) =>
      settle(() => {
        if (!(into instanceof HTMLInputElement || into instanceof HTMLTextAreaElement))
          throw new Error('not a field')
        const prototype =
          into instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(into, words)
        into.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    send: (name, event) => settle(() => listeners.get(name)?.(event as never)),
    called: (name) => calls.filter((call) => call.name === name).map(({ argument }) => argument),
  }
}

type WorkbenchStore = ReturnType<typeof createWorkbench>['store']

/** The window outlives the tests; its keys go to the store of the test that runs. */
let current: WorkbenchStore | undefined
function listenOnce(store: WorkbenchStore): void {
  if (!current) listenAnywhere({ ...store, getState: () => (current ?? store).getState() })
  current = store
}

function bridgeOf(
  given: Given,
  listeners: Map<string, (event: never) => void>,
  calls: { readonly name: string; readonly argument: unknown }[],
): Bridge {
  const { state } = markedArticle(given.article ?? 'Nothing.', given.records)
  const doc = packDocument(state.doc)
  const saving: SaveState = given.saving ?? { slug: SLUG, state: 'saved', at: '2026-03-16T14:02:00' }
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, ...given.preferences }
  const answers: Bridge['calls'] = {
    'desk.list': async (query) => {
      const listing = listed(given.articles ?? [], query)
      return ok(given.watching === undefined ? listing : { ...listing, watching: given.watching })
    },
    'desk.look': async () => ok(null),
    'desk.find': async () => ok({ articles: [], total: 0, isCapped: false }),
    'desk.chooseFiles': async () => ok([]),
    'desk.takeIn': async ({ name }) => ok({ name, slug: SLUG, refused: [] }),
    'folders.takeIn': async () => ok({ name: 'wires' }),
    'folders.watch': async () => ok({ name: 'wires' }),
    'folders.export': async () => ok({ name: 'exports' }),
    'folders.unwatch': async () => ok({ name: 'wires' }),
    'job.cancel': async () => ok(null),
    'sources.list': async () => ok((given.directory ?? []).map((source) => newEntry(source))),
    'sources.private': async () => ok({}),
    'sources.uses': async () => ok([]),
    'sources.quotes': async () => ok({ articles: [], left: 0 }),
    'sources.add': async () => ok(null),
    'sources.edit': async () => ok({ token: 'x' }),
    'sources.remove': async () => refuse('gone', 'It is not there.'),
    'sources.merge': async () => ok(null),
    'sources.unmerge': async () => ok(null),
    'sources.move': async () => ok({ articles: 0, refused: [], token: 'x' }),
    'acts.takeBack': async () => ok({ refused: [] }),
    'sources.exportCsv': async () => ok(null),
    'sources.importCsv': async () => ok(null),
    'article.open': async ({ slug }) =>
      slug === ENDLESS
        ? new Promise(() => undefined)
        : ok({ slug: SLUG, version: 0, doc, records: [...state.records.values()], saving }),
    'article.push': async ({ version, steps }) =>
      ok({ outcome: 'accepted', version: version + steps.length }),
    'article.pull': async ({ version }) => ok({ slug: SLUG, version, steps: [], clientIds: [] }),
    'article.close': async () => ok(null),
    'article.shown': async () => ok(null),
    'article.left': async () => ok(null),
    'article.save': async () => ok(null),
    'desk.takeInClipboard': async () => ok({ name: '', refused: [] }),
    'article.archive': async () => ok(null),
    'article.delete': async () => ok({ token: 'deleted' }),
    'article.duplicate': async ({ slug }) => ok({ slug }),
    'article.rename': async ({ slug }) => ok({ slug }),
    'article.takeOutside': async () => ok({ keptAs: '.quoin/kept/test.quoin.json' }),
    'article.keep': async () => ok({ keptAs: '.quoin/kept/test.quoin.json' }),
    'article.export': async ({ format }) =>
      format === 'json'
        ? ok({ name: 'test.quoin.json', beside: [], left: [] })
        : ok({ name: 'test.a', beside: ['test.b'], left: ['The text is not in it.'] }),
    'preferences.set': async (changed) => ok((preferences = { ...preferences, ...changed })),
    'window.begin': async () => ok({ preferences, slug: null }),
    'window.state': async () => ok(null),
    'window.another': async () => ok(null),
  }
  const noted = Object.entries(answers).map(([name, answer]) => [
    name,
    (argument: never) => {
      calls.push({ name, argument })
      return (answer as (argument: never) => unknown)(argument)
    },
  ])
  const on = new Proxy(
    {},
    { get: (_, name: string) => (listener: (event: never) => void) => void listeners.set(name, listener) },
  )
  return { calls: Object.fromEntries(noted) as Bridge['calls'], on: on as Bridge['on'] }
}

const NATIVE: Readonly<Record<string, string>> = {
  button: 'button',
  textbox: 'input[type="text"], textarea',
  searchbox: 'input[type="search"]',
}

function selectorOf(role: string): string {
  return [`[role="${role}"]`, NATIVE[role]].filter(Boolean).join(', ')
}

function isRole(role: string): (element: Element) => boolean {
  return (element) => (element.getAttribute('role') ?? role) === role
}

function nameOf(element: Element): string {
  const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const labelled = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  const bare = element.cloneNode(true) as Element
  for (const hidden of bare.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  for (const image of bare.querySelectorAll('[role="img"]'))
    image.textContent = image.getAttribute('aria-label')
  return (element.getAttribute('aria-label') ?? (labelled || (bare.textContent ?? ''))).trim()
}

function fits(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name)
}

/** The desk's own index has these cards, in the order in which they are given. */
function listed(articles: readonly ArticleCard[], query: DeskQuery): DeskListing {
  const database = openDatabase(undefined)
  const index = createArticleIndex(database)
  for (const card of articles) {
    const head = `${card.title}\n${card.slug}\n${card.excerpt}`
    const facets = { suggested: 0, unsourced: 0, commented: 0, direct: 0, indirect: 0, mixed: 0 }
    const words = { head, body: '', quotes: '', sources: '', comments: '' }
    index.put(card.slug, '', { card, sha256: '', facets, words, passages: passagesOf(null) })
  }
  const { cards, ...figures } = listArticles(database, query)
  database.close()
  return { name: 'Test desk', articles: cards, ...figures }
}
