/** Makes the workbench's store and wires it to the main process. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { randomIds } from '../../shared/ids.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Engine } from '../engine/engine.ts'
import { keysPlugins } from '../editor/input/keysPlugin.ts'
import { showWords } from '../editor/commands/showWords.ts'
import { setMode } from '../editor/state/modePlugin.ts'
import { afterPaint, onceShown } from '../editor/afterPaint.ts'
import { announcementAfter } from './announce.ts'
import { articleFiles } from './articleFiles.ts'
import { articleActions } from './articleActions.ts'
import { openDesk } from './articleDesk.ts'
import { begin, soon } from './beginning.ts'
import { commandHandlers } from './commands.ts'
import { commitDrafts } from './drafts.ts'
import { hear } from './hearing.ts'
import { fileCommands } from './fileCommands.ts'
import { INITIAL } from './initialState.ts'
import { isNewInHand } from './isNewInHand.ts'
import { keepCopy } from './keepCopy.ts'
import { createNotices } from './notices.ts'
import { createDeskList } from './slices/desk.ts'
import { createDirectoryMirror } from './slices/directory.ts'
import { createJobs } from './slices/jobs.ts'
import { createSearch } from './slices/search.ts'
import { placeActions } from './slices/place.ts'
import { takingInActions } from './slices/takingIn.ts'
import { createOpenArticles } from './openArticles.ts'
import { createRunning } from './running.ts'
import { createUnsaved } from './unsaved.ts'
import type { Workbench } from './useWorkbench.ts'
import { windowCommands } from './windowCommands.ts'
import type { WorkbenchActions, WorkbenchState } from './workbench.ts'

export interface WorkbenchPorts {
  readonly bridge: Bridge
  readonly engine: Engine
}

interface Begun {
  readonly store: StoreApi<Workbench>
  /** Resolves when the window can be drawn: with the article that it begins with, unless that is long in coming. */
  readonly begun: Promise<void>
}

export function createWorkbench({ bridge, engine }: WorkbenchPorts): Begun {
  const mintId = randomIds((count) => crypto.getRandomValues(new Uint8Array(count)))
  const clientId = mintId('d')

  function set(change: Partial<WorkbenchState>): void {
    store.setState(change)
  }

  function get(): Workbench {
    return store.getState()
  }

  const notices = createNotices(get, set)

  const { run, runByKey, can } = createRunning({
    handlers: () => handlers,
    place: () => get().place,
    current: () => articles.current(),
    tellNow: () => telling.now(),
    say(message) {
      // A key that is held says it once.
      if (!get().notices.some((notice) => notice.message === message)) notices.add({ level: 'info', message })
    },
  })
  const keys = keysPlugins(runByKey)

  // The galley comes first: views hear of a new state once it is painted, and of several within a frame once.
  const telling = afterPaint(tellViews)

  function tellViews(): void {
    const { article } = get()
    const desk = articles.current()
    if (!article || desk?.slug !== article.slug) return
    const editor = desk.state()
    const announcement = announcementAfter(article.editor, editor)
    set({
      article: { ...article, editor },
      ...(announcement === undefined ? {} : { announcement }),
      ...(isNewInHand(article.editor, editor) ? { sourceField: null, answerField: null } : {}),
    })
  }

  const articles = createOpenArticles({
    bridge,
    opening: () => get().opening,
    setOpening: (opening) => set({ opening }),
    failed: (message) => notices.add({ level: 'error', message }),
    show: (desk, saving) => {
      if (desk === null) set({ article: null })
      else if (saving) {
        set({
          opening: null,
          sourceField: null,
          answerField: null,
          article: { slug: desk.slug, editor: desk.state(), saving },
        })
        unsaved.saving(saving)
      }
    },
    make: (opened) => {
      const { slug } = opened
      const desk = openDesk(opened, {
        bridge,
        engine,
        mintId,
        clientId,
        mode: () => get().preferences.mode,
        keys,
        changed: telling.ask,
        directory: () => get().directory,
        tell: (message) => notices.add({ level: 'info', message }),
        delayed: (message) => unsaved.saving({ slug, state: 'failed', message }),
        refused: (message, state) =>
          void keepCopy(bridge, slug, state).then((where) => {
            notices.add({ level: 'error', message: `${message} ${where}` })
            return articles.openAnew(desk)
          }),
        isCalm: () => void bridge.calls['article.shown']({ slug }),
      })
      return desk
    },
  })

  const unsaved = createUnsaved({ ...notices, get, set, articles })
  const list = createDeskList({ bridge, get, set, refused: notices.refused, openArticle })
  const directory = createDirectoryMirror({ bridge, mintId, get, set, ...notices })
  const jobs = createJobs({ bridge, get, set, ...notices })
  const files = fileCommands({
    bridge,
    current: articles.current,
    ...notices,
    notSaved: (slug, message) => unsaved.saving({ slug, state: 'failed', message }),
  })

  const ofFiles = articleFiles({ bridge, current: articles.current, openArticle: showArticle, ...notices })

  function openArticle(slug: string): Promise<void> {
    commitDrafts()
    places.goTo('article')
    return articles.open(slug)
  }

  /** What comes from elsewhere than the list is in the list, whatever that was filtered for. */
  function showArticle(slug: string): Promise<void> {
    list.actions.setFilter('')
    return openArticle(slug)
  }

  const ofArticle = articleActions(articles.current, mintId, () => ({
    by: get().preferences.author,
    at: new Date().toISOString(),
  }))
  const places = placeActions({
    get,
    set,
    current: articles.current,
    openArticle: showArticle,
    takeInHand: ofArticle.takeInHand,
    onLeaving: (place) => {
      // Who is quoted how often is told of sources in both.
      void directory.actions.askForUses(true)
      if (place === 'search') search.again()
    },
  })

  const search = createSearch({
    bridge,
    get,
    set,
    refused: notices.refused,
    openArticle: showArticle,
    takeInHand: ofArticle.takeInHand,
    showWords: (words, at) => articles.current()?.whenShown(showWords(words, at)),
  })

  const actions: WorkbenchActions = {
    ...ofArticle,
    ...list.actions,
    ...directory.actions,
    ...search.actions,
    ...jobs.actions,
    ...takingInActions({ bridge, beginJob: jobs.begin, showArticle, ...notices }),
    ...places,
    run,
    can,
    openArticle,
    renameFile: ofFiles.rename,
    setPreferences: (change) => {
      set({ preferences: { ...get().preferences, ...change } })
      const desk = articles.current()
      if (change.mode && desk) desk.dispatch(setMode(desk.state().tr, change.mode))
      void bridge.calls['preferences.set'](change)
    },
    show: (dialog) => set({ dialog }),
    openSourceField: (sourceField) => set({ sourceField }),
    openAnswerField: (answerField) => set({ answerField }),
    dismiss: notices.dismiss,
    dismissAll: notices.dismissAll,
  }

  const store = createStore<Workbench>()(() => ({ ...INITIAL, actions }))

  const handlers = commandHandlers(
    windowCommands({ get, set, actions, files, articleFiles: ofFiles, directory, current: articles.current }),
    mintId,
  )

  hear({
    bridge,
    place: () => get().place,
    articles,
    saving: unsaved.saving,
    list,
    directory,
    search,
    jobs,
    run,
    showArticle,
    add: notices.add,
  })

  const listing = onceShown(() => void Promise.all([list.refresh(), directory.refresh()]))
  // Main tells of what it finds.
  const looking = onceShown(() => void bridge.calls['desk.look'](null))

  // A window that is new gets the focus, too, before anything is drawn in it.
  window.addEventListener('focus', looking.ask)
  const begun = begin({ bridge, get, set, refused: notices.refused, current: articles.current, openArticle })
  // Whoever waits, waits for the article.
  return { store, begun: soon(begun.finally(listing.ask)) }
}
