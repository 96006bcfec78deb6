/** The system's own dialogs, behind one small port: nothing else in Quoin opens one. */
import { dialog, type BrowserWindow } from 'electron'

export interface Dialogs {
  /** Empty when the user thought better of it. */
  readonly chooseArticles: (parent: BrowserWindow) => Promise<readonly string[]>
  /** @param name what the file would be called */
  readonly chooseExport: (parent: BrowserWindow, name: string) => Promise<string | undefined>
  /** Says what a window cannot say, because there is none or it does not work. */
  readonly tell: (message: string, detail: string) => Promise<void>
}

export const dialogs: Dialogs = {
  async chooseArticles(parent) {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: 'Open articles',
      buttonLabel: 'Open',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Articles', extensions: ['txt', 'json'] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    return canceled ? [] : filePaths
  },
  async chooseExport(parent, name) {
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: 'Export tagged JSON',
      buttonLabel: 'Export',
      defaultPath: name,
      filters: [{ name: 'Tagged JSON', extensions: ['json'] }],
    })
    return canceled || filePath === undefined || filePath === '' ? undefined : filePath
  },
  async tell(message, detail) {
    await dialog.showMessageBox({ type: 'error', title: 'Quoin', message, detail, buttons: ['OK'] })
  },
}
