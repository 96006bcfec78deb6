/** Makes the workbench's store and wires it to the main process. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandId } from '../../shared/commands.ts'
import { randomIds } from '../../shared/ids.ts'
import type { Bridge, Notice } from '../../shared/ipc/contract.ts'
import { newSource } from '../../shared/model/source.ts'
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Engine } from '../engine/engine.ts'
import { assignSource } from '../editor/commands/assignSource.ts'
import { changeMention, changeQuote, changeSource, setTitle, setType } from '../editor/commands/fields.ts'
import { unlink } from '../editor/commands/link.ts'
import { showRejected } from '../editor/commands/showRejected.ts'
import { showTag } from '../editor/commands/showTag.ts'
import { useEntry } from '../editor/commands/useEntry.ts'
import { tagOf } from '../editor/links.ts'
import { linkingOf } from '../editor/plugins/linkingPlugin.ts'
import { openSuggestions } from '../editor/openSuggestions.ts'
import { find, wordsToFind } from '../editor/plugins/findPlugin.ts'
import { setMode } from '../editor/plugins/modePlugin.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { idInHand } from '../editor/plugins/tagInHand.ts'
import { rejectedAt } from '../editor/rejectedAt.ts'
import { afterPaint } from '../editor/afterPaint.ts'
import { announcementFor } from './announce.ts'
import { openDesk, type OpenDesk } from './articleDesk.ts'
import { commandHandlers } from './commands.ts'
import { commitDrafts } from './drafts.ts'
import { focusFilter, focusFind, focusNextPane } from './panes.ts'
import { firstQuoteBy } from './quotesBy.ts'
import { isAnonymous } from '../../shared/model/source.ts'
import type { Workbench } from './useWorkbench.ts'
import type { WorkbenchActions, WorkbenchState } from './workbench.ts'

const LISTED_NOTICES = 4

export interface WorkbenchPorts {
  readonly bridge: Bridge
  readonly engine: Engine
}

export function createWorkbench({ bridge, engine }: WorkbenchPorts): StoreApi<Workbench> {
  const mintId = randomIds((count) => crypto.getRandomValues(new Uint8Array(count)))
  const clientId = mintId('d')
  let desk: OpenDesk | undefined
  let noticeCount = 0

  function set(change: Partial<WorkbenchState>): void {
    store.setState(change)
  }

  function get(): Workbench {
    return store.getState()
  }

  function notify(notice: Notice): void {
    // The same said again is said once, and anew to a screen reader.
    const others = get().notices.filter(({ message }) => message !== notice.message)
    const notices = [...others, { ...notice, id: ++noticeCount }]
    set({ notices: notices.slice(-LISTED_NOTICES) })
  }

  const handlers = commandHandlers(
    {
      hasArticle: () => desk !== undefined,
      directory: () => get().directory,
      openFiles: () => void actions.chooseFiles(),
      save: () => void saveNow(),
      exportJson: () => void exportJson(),
      newWindow: () => void openAnother(),
      switchMode: () => {
        const mode = get().preferences.mode === 'tagging' ? 'editing' : 'tagging'
        actions.setPreferences({ mode })
        set({
          announcement: mode === 'tagging' ? 'Tagging mode: letters tag' : 'Editing mode: letters write',
        })
      },
      switchTheme: () => actions.setPreferences({ theme: isDark() ? 'light' : 'dark' }),
      toggleDesk: () => actions.setPreferences({ showDesk: !get().preferences.showDesk }),
      toggleInspector: () => actions.setPreferences({ showInspector: !get().preferences.showInspector }),
      show: (dialog) => {
        if (dialog === 'find' && get().dialog === 'find') focusFind()
        else set({ dialog })
      },
      focusPane: (direction) => focusNextPane(direction, actions.focusGalley),
      focusFilter,
      canSuggestAgain: () => desk !== undefined && rejectedAt(desk.state()) !== undefined,
      suggestAgain: () => desk?.suggestAgain(),
      canName: () => namable() !== undefined,
      openSourceField: (making) => {
        const tagId = namable()
        if (tagId === undefined) return
        if (!get().preferences.showInspector) actions.setPreferences({ showInspector: true })
        set({ sourceField: { tagId, making } })
      },
    },
    mintId,
  )

  /** The quote or mention in hand. */
  function namable(): string | undefined {
    if (!desk) return undefined
    const tag = tagOf(recordsOf(desk.state()), idInHand(desk.state()))
    return tag && tag.record !== 'cue' ? tag.id : undefined
  }

  function run(id: CommandId): boolean {
    const handler = handlers[id]
    if ('run' in handler) {
      if (!handler.can()) return false
      // What a window command shows is about the state that its key was pressed on.
      telling.now()
      handler.run()
      return true
    }
    return desk ? handler.editor(desk.state(), desk.dispatch, desk.view()) : false
  }

  function can(id: CommandId): boolean {
    const handler = handlers[id]
    if ('run' in handler) return handler.can()
    return desk ? handler.editor(desk.state()) : false
  }

  // The galley comes first: views hear of a new state once it is painted, and of several within a frame once.
  const telling = afterPaint(tellViews)

  function tellViews(): void {
    const { article } = get()
    if (!article || desk?.slug !== article.slug) return
    const editor = desk.state()
    const isNewInHand =
      idInHand(article.editor) !== idInHand(editor) || linkingOf(article.editor) !== linkingOf(editor)
    set({
      article: { ...article, editor },
      ...(isNewInHand ? { announcement: announcementFor(editor), sourceField: null } : {}),
    })
  }

  const edit = (command: Parameters<typeof perform>[1]): void => {
    if (desk) perform(desk, command)
  }

  async function saveNow(): Promise<void> {
    if (!desk) return
    commitDrafts()
    await desk.settled()
    const answer = await bridge.calls['article.save']({ slug: desk.slug })
    if (!answer.ok) notify({ level: 'error', message: answer.message })
  }

  async function openAnother(): Promise<void> {
    if (!desk) return
    commitDrafts()
    await desk.settled()
    await bridge.calls['window.another']({ slug: desk.slug })
  }

  async function exportJson(): Promise<void> {
    if (!desk) return
    commitDrafts()
    await desk.settled()
    const openNow = openSuggestions(recordsOf(desk.state()))
    const answer = await bridge.calls['article.export']({ slug: desk.slug, format: 'json' })
    if (!answer.ok) notify({ level: 'error', message: answer.message })
    else if (answer.value) notify({ level: 'info', message: exported(answer.value.name, openNow) })
  }

  async function refresh(): Promise<void> {
    const [listing, sources] = await Promise.all([
      bridge.calls['desk.list'](null),
      bridge.calls['desk.sources'](null),
    ])
    if (listing.ok) set({ deskName: listing.value.name, articles: listing.value.articles })
    else notify({ level: 'error', message: listing.message })
    if (sources.ok) set({ directory: sources.value })
  }

  let openings: Promise<void> = Promise.resolve()

  /** One opening after the other; of several asked for at once the last. */
  function openArticle(slug: string): Promise<void> {
    commitDrafts()
    set({ opening: slug })
    openings = openings.then(() => (get().opening === slug ? open(slug) : undefined))
    return openings
  }

  async function open(slug: string): Promise<void> {
    if (desk?.slug === slug) {
      set({ opening: null })
      return actions.focusGalley()
    }
    await desk?.close()
    desk = undefined
    const answer = await bridge.calls['article.open']({ slug })
    // For the bench, and for the browser's own recordings: from here on the time is the window's.
    performance.mark('article.answered')
    if (get().opening !== slug) {
      if (answer.ok) await bridge.calls['article.close']({ slug })
      return undefined
    }
    if (!answer.ok) {
      set({ opening: null, article: null })
      notify({ level: 'error', message: answer.message })
      return undefined
    }
    desk = openDesk(answer.value, {
      bridge,
      engine,
      mintId,
      clientId,
      mode: get().preferences.mode,
      run,
      changed: telling.ask,
      directory: () => get().directory,
      tell: (message) => notify({ level: 'info', message }),
      refused: (message) => {
        notify({ level: 'error', message })
        desk = undefined
        set({ article: null })
        void openArticle(slug)
      },
    })
    set({
      opening: null,
      sourceField: null,
      article: { slug, editor: desk.state(), saving: answer.value.saving },
    })
    return undefined
  }

  const actions: WorkbenchActions = {
    run,
    can,
    openArticle,
    setFilter: (filter) => set({ filter }),
    chooseFiles: async () => {
      const answer = await bridge.calls['desk.chooseFiles'](null)
      if (answer.ok) await tookIn(answer.value)
      else notify({ level: 'error', message: answer.message })
    },
    takeInFiles: async (files) => {
      const taken: Parameters<typeof tookIn>[0][number][] = []
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const answer = await bridge.calls['desk.takeIn']({ name: file.name, bytes })
        if (answer.ok) taken.push(answer.value)
        else notify({ level: 'error', message: answer.message })
      }
      await tookIn(taken)
    },
    takeInHand: (tagId) => {
      edit(showTag(tagId))
    },
    showRejected: (id) => edit(showRejected(id)),
    goToSource: (sourceId) => {
      const first = desk && firstQuoteBy(desk.state(), sourceId)
      if (first !== undefined) edit(showTag(first))
      return first
    },
    setType: (id, type) => edit(setType(id, type)),
    setSourcing: (id, change) =>
      edit(changeQuote(id, (quote) => ({ ...quote, sourcing: { ...quote.sourcing, ...change } }))),
    setNote: (id, note) => edit(changeQuote(id, (quote) => ({ ...quote, note }))),
    setForm: (id, form) => edit(changeMention(id, (mention) => ({ ...mention, form }))),
    setTitle: (title) => edit(setTitle(title)),
    unlink: (quoteId, tagId) => edit(unlink(quoteId, tagId)),
    assignSource: (tagId, source) => edit(assignSource(tagId, source)),
    makeSource: (tagId, kind, name) =>
      edit(
        assignSource(
          tagId,
          newSource(mintId('s'), kind, isAnonymous({ kind }) ? { descriptor: name } : { name }),
        ),
      ),
    useEntry: (insteadOfId, entry) => edit(useEntry(insteadOfId, entry)),
    editSource: (id, change) => edit(changeSource(id, (source) => ({ ...source, ...change }))),
    find: (words) => edit(find(words)),
    wordsToFind: () => (desk ? wordsToFind(desk.state()) : { words: '', areSelected: false }),
    setPreferences: (change) => {
      set({ preferences: { ...get().preferences, ...change } })
      if (change.mode && desk) desk.dispatch(setMode(desk.state().tr, change.mode))
      void bridge.calls['preferences.set'](change)
    },
    show: (dialog) => set({ dialog }),
    openSourceField: (sourceField) => set({ sourceField }),
    dismiss: (noticeId) => set({ notices: get().notices.filter(({ id }) => id !== noticeId) }),
    focusGalley: () => desk?.focus(),
    mountGalley: (element) => desk?.mount(element) ?? (() => undefined),
  }

  const store = createStore<Workbench>()(() => ({ ...INITIAL, actions }))

  async function tookIn(
    taken: readonly { readonly slug?: string; readonly message?: string }[],
  ): Promise<void> {
    for (const { slug, message } of taken) {
      if (message !== undefined) notify({ level: slug === undefined ? 'error' : 'info', message })
    }
    await refresh()
    const slug = taken.find((each) => each.slug !== undefined)?.slug
    if (slug !== undefined) await openArticle(slug)
  }

  bridge.on['article.steps']((steps) => {
    if (desk?.slug === steps.slug) desk.receive(steps)
  })
  bridge.on['article.saving']((saving) => {
    const { article } = get()
    if (article?.slug === saving.slug) set({ article: { ...article, saving } })
  })
  bridge.on['desk.changed'](() => void refresh())
  bridge.on.command(({ id }) => run(id))
  bridge.on['article.show'](({ slug }) => void openArticle(slug))
  bridge.on.notice(notify)

  void bridge.calls['preferences.get'](null).then((answer) => {
    if (answer.ok) set({ preferences: answer.value })
  })
  void refresh()
  return store
}

function perform(
  desk: OpenDesk,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
): void {
  command(desk.state(), desk.dispatch)
}

function exported(name: string, open: number): string {
  if (open === 0) return `Exported ${name}.`
  return `Exported ${name}. ${open === 1 ? '1 suggestion was' : `${open.toLocaleString('en')} suggestions were`} not decided on and ${open === 1 ? 'is' : 'are'} marked so in it.`
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark'
}

const INITIAL: WorkbenchState = {
  deskName: '',
  articles: 'loading',
  filter: '',
  directory: [],
  article: null,
  opening: null,
  preferences: DEFAULT_PREFERENCES,
  dialog: null,
  sourceField: null,
  notices: [],
  announcement: '',
}
