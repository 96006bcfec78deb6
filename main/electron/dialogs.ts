/** The system's own dialogs, behind one small port: nothing else in Quoin opens one. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { app, dialog, type BrowserWindow, type SaveDialogOptions } from 'electron'
import { ARTICLE_ENDINGS } from '../services/imports/articleEndings.ts'
import { formatRow, type ExportFormat } from '../../shared/exportFormats.ts'
import type { Unsaved } from '../services/openArticles/articleSession.ts'
import type { Parting } from '../services/openArticles/mayLeave.ts'

export interface Dialogs {
  /** Empty when the user thought better of it. */
  readonly chooseArticles: (parent: BrowserWindow) => Promise<readonly string[]>
  /** @param name what the file would be called, or its path where that is known */
  readonly chooseExport: (
    parent: BrowserWindow | undefined,
    name: string,
    type?: FileType,
  ) => Promise<string | undefined>
  readonly chooseFolder: (parent: BrowserWindow, title: string, label: string) => Promise<string | undefined>
  readonly chooseCsv: (parent: BrowserWindow) => Promise<string | undefined>
  /** The next export is offered the folder of this one, which went well. */
  readonly exportedTo: (path: string) => void
  /** Asks somebody who leaves what to do with what could not be saved. */
  readonly askUnsaved: (unsaved: readonly Unsaved[]) => Promise<Parting>
  /** Asks what to do with a window that does not answer. @param signal withdraws the question */
  readonly askHung: (parent: BrowserWindow, signal: AbortSignal) => Promise<'wait' | 'openAgain'>
  /** Says what a window cannot say, because there is none or it does not work. */
  readonly tell: (message: string, detail: string) => Promise<void>
}

interface FileType {
  readonly title: string
  readonly name: string
  readonly ending: string
}

export const SOURCES_CSV: FileType = { title: 'Export the directory of sources', name: 'CSV', ending: 'csv' }

/** As its row says. */
export function fileTypeOf(format: ExportFormat): FileType {
  const { command, label, ending } = formatRow(format)
  return { title: command.label.replace('…', ''), name: label, ending: ending.split('.').at(-1) ?? '' }
}

const PARTINGS: readonly (readonly [Parting, string])[] = [
  ['stay', 'Stay'],
  ['elsewhere', 'Save elsewhere…'],
  ['keep', 'Keep for the next start'],
]

/** Linux adds none. A file of that name, about which nobody was asked, stays what it is. */
function withEnding(path: string, ending: string): string {
  const whole = `${path}.${ending}`
  const hasOne = path.toLowerCase().endsWith(`.${ending}`)
  return hasOne || existsSync(path) || existsSync(whole) ? path : whole
}

/** Where the last export went. */
let exportFolder: string | undefined

export const dialogs: Dialogs = {
  async chooseArticles(parent) {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: 'Open articles',
      buttonLabel: 'Open',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Articles', extensions: [...ARTICLE_ENDINGS] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    return canceled ? [] : filePaths
  },
  async chooseFolder(parent, title, buttonLabel) {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title,
      buttonLabel,
      properties: ['openDirectory'],
    })
    return canceled ? undefined : filePaths[0]
  },
  async chooseExport(parent, name, type = fileTypeOf('json')) {
    const options: SaveDialogOptions = {
      title: type.title,
      buttonLabel: 'Export',
      defaultPath: resolve(exportFolder ?? app.getPath('documents'), name),
      filters: [{ name: type.name, extensions: [type.ending] }],
      // Other systems ask by themselves before a file takes the place of another; Linux does when it is told to.
      properties: ['showOverwriteConfirmation'],
    }
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? undefined : withEnding(filePath, type.ending)
  },
  async chooseCsv(parent) {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: 'Take sources in from CSV',
      buttonLabel: 'Take in',
      properties: ['openFile'],
      filters: [
        { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    return canceled ? undefined : filePaths[0]
  },
  exportedTo(path) {
    exportFolder = dirname(path)
  },
  async askUnsaved(unsaved) {
    const [first] = unsaved
    const message =
      unsaved.length === 1 && first
        ? `“${first.title}” is not saved.`
        : `${unsaved.length} articles are not saved: ${unsaved.map(({ title }) => `“${title}”`).join(', ')}.`
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Quoin',
      message,
      detail: `${first?.why ?? ''}\n\nWhat is kept for the next start waits in your profile and is put on the desk when that can be written.`,
      buttons: PARTINGS.map(([, label]) => label),
      defaultId: 0,
      cancelId: 0,
    })
    return PARTINGS[response]?.[0] ?? 'stay'
  },
  async askHung(parent, signal) {
    const { response } = await dialog.showMessageBox(parent, {
      type: 'warning',
      title: 'Quoin',
      message: 'This window does not answer.',
      detail:
        'It may be busy with a very long article. You can wait, or open the window again: everything up to the last second or two is kept.',
      buttons: ['Wait', 'Open the window again'],
      defaultId: 0,
      cancelId: 0,
      signal,
    })
    return response === 1 ? 'openAgain' : 'wait'
  },
  async tell(message, detail) {
    await dialog.showMessageBox({ type: 'error', title: 'Quoin', message, detail, buttons: ['OK'] })
  },
}
