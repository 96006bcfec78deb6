/** What the handlers need of a desktop, as Electron has it: windows, dialogs, the clipboard, and what is kept of them. */
import { clipboard, nativeTheme } from 'electron'
import type { OfDesktop } from '../handlers/handlers.ts'
import { fileTypeOf, SOURCES_CSV, type Dialogs } from './dialogs.ts'
import type { OpenFiles } from './openFiles.ts'
import type { QuoinWindow } from './quoinWindow.ts'
import type { Settings } from './settings.ts'

export interface DesktopPorts {
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly files: OpenFiles
  /** The folder of the desk. */
  readonly folder: string
  readonly openWindow: (slug: string) => void
  /** Of all windows, in per cent. */
  readonly zoom: (percent: number) => void
}

export function createDesktop(ports: DesktopPorts): OfDesktop<QuoinWindow> {
  const { settings, dialogs, files, folder, openWindow, zoom } = ports
  return {
    windowOf: ({ id }) => id,
    pushing: ({ pushes }, push) => pushes.during(push),
    begin: (caller) => caller.begin(),
    setState: (caller, state) => caller.setState(state),
    openWindow,
    preferences: () => settings.values().preferences,
    changePreferences(changed) {
      const preferences = settings.changePreferences(changed)
      nativeTheme.themeSource = preferences.theme
      if (changed.zoom !== undefined) zoom(preferences.zoom)
      return preferences
    },
    placeIn: (slug) => settings.values().places.find((each) => each.slug === slug)?.place,
    keepPlace: settings.keepPlace,
    keepLastSlug: settings.keepLastSlug,
    keepWatched: (watched) => settings.keepWatched(folder, watched),
    // Of a newer Electron it must be waited for.
    readClipboard: async () => clipboard.readText(),
    chooseFiles: async ({ browser }) => files.takeIn(await dialogs.chooseArticles(browser)),
    chooseFolder: ({ browser }, title, label) => dialogs.chooseFolder(browser, title, label),
    chooseExport: ({ browser }, name, format) =>
      dialogs.chooseExport(browser, name, format === 'sources' ? SOURCES_CSV : fileTypeOf(format)),
    chooseCsv: ({ browser }) => dialogs.chooseCsv(browser),
    exportedTo: dialogs.exportedTo,
  }
}
