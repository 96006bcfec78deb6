/** What each call does. Arguments have been parsed and the caller is a window of ours (`ipc.ts`). */
import { basename } from 'node:path'
import { nativeTheme } from 'electron'
import { ok } from '../../shared/ipc/result.ts'
import type { Articles } from '../services/articles.ts'
import type { Desk } from '../services/desk.ts'
import { saveFile } from '../services/saveFile.ts'
import type { Dialogs } from './dialogs.ts'
import type { Handlers } from './ipc.ts'
import type { OpenFiles } from './openFiles.ts'
import type { QuoinWindow } from './quoinWindow.ts'
import type { Settings } from './settings.ts'

export interface HandlerPorts {
  readonly desk: Desk
  readonly articles: Articles
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly files: OpenFiles
  readonly openWindow: (slug: string) => void
}

export function createHandlers(ports: HandlerPorts): Handlers<QuoinWindow> {
  const { desk, articles, settings, dialogs, files, openWindow } = ports
  return {
    'desk.list': async () => ok(await desk.list()),
    'desk.chooseFiles': async (_nothing, { browser }) =>
      ok(await files.takeIn(await dialogs.chooseArticles(browser))),
    'desk.takeIn': async (file) => ok(await desk.takeIn(file)),
    'desk.sources': async () => ok(await desk.sources()),
    'article.open': ({ slug }, { id }) => articles.open(slug, id),
    'article.push': (push, { id, pushes }) => pushes.during(() => articles.push(push, id)),
    'article.pull': ({ slug, version }) => articles.pull(slug, version),
    'article.save': ({ slug }) => articles.save(slug),
    'article.close': ({ slug }, { id }) => articles.close(slug, id),
    'article.export': async ({ slug, format }, { browser }) => {
      const exported = await articles.export(slug, format)
      if (!exported.ok) return exported
      const path = await dialogs.chooseExport(browser, exported.value.name)
      if (path === undefined) return ok(null)
      const saved = await saveFile(path, exported.value.bytes)
      return saved.ok ? ok({ name: basename(path) }) : saved
    },
    'preferences.get': () => ok(settings.values().preferences),
    'preferences.set': (changed) => {
      const preferences = settings.changePreferences(changed)
      nativeTheme.themeSource = preferences.theme
      return ok(preferences)
    },
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
