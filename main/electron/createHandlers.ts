/** What each call does. Arguments have been parsed and the caller is a window of ours (`ipc.ts`). */
import { clipboard, nativeTheme } from 'electron'
import type { MintId } from '../../shared/ids.ts'
import { ok } from '../../shared/result.ts'
import { deskHandlers } from '../handlers/desk.ts'
import { folderHandlers } from '../handlers/folders.ts'
import { exportHandlers } from '../handlers/exportArticle.ts'
import { sourcesHandlers } from '../handlers/sources.ts'
import { articleActsHandlers } from '../handlers/articleActs.ts'
import { createUndoing, undoingHandlers } from '../handlers/undoing.ts'
import { sourcesCsvHandlers } from '../handlers/sourcesCsv.ts'
import type { ArticleActs } from '../services/openArticles/articleActs.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import type { Desk } from '../services/desk/desk.ts'
import type { Jobs } from '../services/jobs/jobs.ts'
import type { DropFolder } from '../services/takingIn/dropFolder.ts'
import type { Notify } from '../authority/notify.ts'
import type { Openings } from '../services/openArticles/openings.ts'
import { fileTypeOf, SOURCES_CSV, type Dialogs } from './dialogs.ts'
import type { Handlers } from './ipc.ts'
import type { OpenFiles } from './openFiles.ts'
import type { QuoinWindow } from './quoinWindow.ts'
import type { Settings } from './settings.ts'

export interface HandlerPorts {
  readonly desk: Desk
  readonly mintId: MintId
  readonly articles: Articles
  readonly acts: ArticleActs
  readonly jobs: Jobs
  readonly dropFolder: DropFolder
  readonly notify: Notify
  readonly settings: Settings
  readonly openings: Openings
  readonly dialogs: Dialogs
  readonly files: OpenFiles
  readonly openWindow: (slug: string) => void
  /** Of all windows, in per cent. */
  readonly zoom: (percent: number) => void
}

export function createHandlers(ports: HandlerPorts): Handlers<QuoinWindow> {
  const { desk, mintId, articles, acts, openings, settings, dialogs, files, openWindow, zoom } = ports
  const { jobs, dropFolder, notify } = ports
  const undoing = createUndoing()
  return {
    ...deskHandlers<QuoinWindow>({
      desk,
      watching: dropFolder.name,
      chooseFiles: async ({ browser }) => files.takeIn(await dialogs.chooseArticles(browser)),
      // Of a newer Electron it must be waited for.
      readClipboard: async () => clipboard.readText(),
    }),
    ...undoingHandlers(undoing),
    ...articleActsHandlers(acts, undoing),
    ...folderHandlers<QuoinWindow>({
      desk,
      jobs,
      dropFolder,
      notify,
      chooseFolder: ({ browser }, title, label) => dialogs.chooseFolder(browser, title, label),
      keepWatched: (folder) => settings.keepWatched(desk.places.folder, folder),
    }),
    ...sourcesHandlers({ desk, articles, undoing }),
    ...sourcesCsvHandlers<QuoinWindow>({
      desk,
      undoing,
      mintId: () => mintId('s'),
      chooseCsvOut: ({ browser }, name) => dialogs.chooseExport(browser, name, SOURCES_CSV),
      chooseCsvIn: ({ browser }) => dialogs.chooseCsv(browser),
    }),
    ...exportHandlers<QuoinWindow>({
      articles,
      desk,
      windowOf: ({ id }) => id,
      chooseFile: ({ browser }, name, format) => dialogs.chooseExport(browser, name, fileTypeOf(format)),
      exportedTo: dialogs.exportedTo,
    }),
    'article.open': async ({ slug }, { id }) => {
      openings.begin(slug, id)
      // At once: should the page die of it, the next start must know what it was.
      settings.keepLastSlug(slug)
      const opened = await articles.open(slug, id)
      const place = settings.values().places.find((each) => each.slug === slug)?.place
      return opened.ok && place ? ok({ ...opened.value, place }) : opened
    },
    'article.shown': ({ slug }, { id }) => {
      openings.answered(slug, id)
      return ok(null)
    },
    'article.left': ({ slug, place }) => {
      settings.keepPlace(slug, place)
      return ok(null)
    },
    'article.push': (push, { id, pushes }) => pushes.during(() => articles.push(push, id)),
    'article.pull': ({ slug, version }) => articles.pull(slug, version),
    'article.save': ({ slug }, { id }) => {
      openings.answered(slug, id)
      return articles.save(slug)
    },
    'article.takeOutside': ({ slug }) => articles.takeOutside(slug),
    'article.close': ({ slug }, { id }) => articles.close(slug, id),
    'article.keep': (copy) => articles.keepCopy(copy),
    'preferences.set': (changed) => {
      const preferences = settings.changePreferences(changed)
      nativeTheme.themeSource = preferences.theme
      if (changed.zoom !== undefined) zoom(preferences.zoom)
      return ok(preferences)
    },
    'window.begin': (_nothing, caller) =>
      ok({ preferences: settings.values().preferences, slug: caller.begin() }),
    'window.state': (state, caller) => {
      caller.setState(state)
      if (state.slug !== null) settings.keepLastSlug(state.slug)
      return ok(null)
    },
    'window.another': ({ slug }) => {
      openWindow(slug)
      return ok(null)
    },
  }
}
