/**
 * The menu bar on the screen. Its items are made once and again only when the recent files change; what is greyed out
 * follows the window in front.
 */
import { app, Menu } from 'electron'
import { basename } from 'node:path'
import { COMMANDS, type CommandId } from '../../shared/commands.ts'
import { menuTemplate } from './menuTemplate.ts'

export interface MenuBar {
  readonly refresh: () => void
}

export interface MenuPorts {
  /** What can be done now. */
  readonly enabled: () => ReadonlySet<CommandId>
  /** Paths, newest first. */
  readonly recent: () => readonly string[]
  readonly command: (id: CommandId) => void
  readonly openRecent: (path: string) => void
  readonly clearRecent: () => void
}

export function createMenu(ports: MenuPorts): MenuBar {
  let drawn: readonly string[] | undefined

  const draw = (recent: readonly string[]): void => {
    const template = menuTemplate(
      {
        mac: process.platform === 'darwin',
        enabled: ports.enabled(),
        recent: recent.map((path) => basename(path)),
        devTools: !app.isPackaged,
      },
      {
        command: ports.command,
        openRecent(index) {
          const path = recent[index]
          if (path !== undefined) ports.openRecent(path)
        },
        clearRecent() {
          app.clearRecentDocuments()
          ports.clearRecent()
        },
      },
    )
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
    drawn = recent
  }

  return {
    refresh() {
      const recent = ports.recent()
      if (recent !== drawn) {
        draw(recent)
        return
      }
      const enabled = ports.enabled()
      for (const { id } of COMMANDS) {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id)
        if (item) item.enabled = enabled.has(id)
      }
    },
  }
}
