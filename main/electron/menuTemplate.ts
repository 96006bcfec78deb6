/**
 * The menu bar, drawn from the table of commands (`shared/commands.ts`). An item only sends its command to the window:
 * what it does, and whether it may, is known there alone.
 */
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandGroup, type CommandId, type CommandRow } from '../../shared/commands.ts'
import { accelerator } from './accelerator.ts'

type Item = MenuItemConstructorOptions

export interface MenuState {
  readonly mac: boolean
  /** What the focused window can do now; undefined when no window has the focus. */
  readonly enabled: ReadonlySet<CommandId>
  /** Names of files opened lately, newest first. */
  readonly recent: readonly string[]
  readonly devTools: boolean
}

export interface MenuActions {
  readonly command: (id: CommandId) => void
  readonly openRecent: (index: number) => void
  readonly clearRecent: () => void
}

const ROWS: readonly (CommandRow & { readonly id: CommandId })[] = COMMANDS

export function menuTemplate(state: MenuState, actions: MenuActions): readonly Item[] {
  const group = (name: CommandGroup, more: readonly Item[] = []): Item => ({
    label: name,
    submenu: [...ROWS.filter((row) => row.group === name && row.menu !== false).map(item), ...more],
  })
  const item = (row: CommandRow & { readonly id: CommandId }): Item => {
    const key = row.anywhere?.[0]
    return {
      id: row.id,
      label: row.label,
      enabled: state.enabled.has(row.id),
      // Shown, not registered: the page handles the key, in whatever mode it is.
      ...(key === undefined ? {} : { accelerator: accelerator(key), registerAccelerator: false }),
      click: () => {
        actions.command(row.id)
      },
    }
  }
  return [
    ...(state.mac ? [macApplication()] : []),
    group('File', [
      { type: 'separator' },
      openRecent(state.recent, actions),
      { type: 'separator' },
      { role: 'close' },
      ...(state.mac ? [] : [{ role: 'quit' } as const]),
    ]),
    group('Edit', [
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ]),
    group('Tag'),
    group('Link'),
    group('Suggestions'),
    group('Comments'),
    group('Sources'),
    group('Go'),
    group('View', [
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(state.devTools ? [{ role: 'toggleDevTools' } as const] : []),
    ]),
    ...(state.mac ? [{ role: 'windowMenu' } as const] : []),
    group('Help'),
  ]
}

/** By index, not by path: two files may have the same name, and a menu need not know paths. */
function openRecent(names: readonly string[], actions: MenuActions): Item {
  return {
    label: 'Open recent',
    enabled: names.length > 0,
    submenu: [
      ...names.map(
        (name, index): Item => ({
          label: name.replaceAll('&', '&&'),
          click: () => {
            actions.openRecent(index)
          },
        }),
      ),
      { type: 'separator' },
      { label: 'Clear', click: actions.clearRecent },
    ],
  }
}

function macApplication(): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}
