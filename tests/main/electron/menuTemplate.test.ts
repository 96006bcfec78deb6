import { describe, expect, it, vi } from 'vitest'
import { COMMANDS, type CommandId, type CommandRow } from '../../../shared/commands.ts'
import { menuTemplate, type MenuState } from '../../../main/electron/menuTemplate.ts'

const actions = {
  command: vi.fn<(...given: readonly unknown[]) => void>(),
  openRecent: vi.fn<(...given: readonly unknown[]) => void>(),
  clearRecent: vi.fn<(...given: readonly unknown[]) => void>(),
}

interface Item {
  readonly id?: string
  readonly label?: string
  readonly enabled?: boolean
  readonly registerAccelerator?: boolean
  readonly submenu?: readonly Item[]
  readonly click?: () => void
}

function menu(state: Partial<MenuState> = {}): readonly Item[] {
  const usual: MenuState = { mac: false, enabled: new Set(), recent: [], devTools: false }
  return menuTemplate({ ...usual, ...state }, actions) as unknown as readonly Item[]
}

const all = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...all(item.submenu ?? [])])
const find = (items: readonly Item[], id: string): Item | undefined =>
  all(items).find((item) => item.id === id)

describe('the menu bar', () => {
  it('has every command that the table does not leave out, and no other', () => {
    const rows: readonly CommandRow[] = COMMANDS
    const wanted = rows.filter(({ menu }) => menu !== false).map(({ id }) => id)
    expect(all(menu()).flatMap(({ id }) => id ?? [])).toEqual(wanted)
  })

  it('greys out what the window cannot do', () => {
    const items = menu({ enabled: new Set<CommandId>(['tag.quote']) })
    expect(find(items, 'tag.quote')?.enabled).toBe(true)
    expect(find(items, 'tag.cue')?.enabled).toBe(false)
  })

  it('shows keys without taking them from the page', () => {
    const items = all(menu()).filter((item) => 'accelerator' in item)
    expect(items.length).toBeGreaterThan(10)
    expect(items.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
  })

  it('sends the command and does nothing itself', () => {
    find(menu(), 'file.export')?.click?.()
    expect(actions.command).toHaveBeenCalledExactlyOnceWith('file.export')
  })

  it('opens a recent file by its place, since two may have one name', () => {
    const items = all(menu({ recent: ['a.txt', 'a.txt', 'b & c.txt'] }))
    items.filter(({ label }) => label === 'a.txt')[1]?.click?.()
    expect(actions.openRecent).toHaveBeenCalledExactlyOnceWith(1)
    expect(items.some(({ label }) => label === 'b && c.txt')).toBe(true)
  })

  it('has no developer tools in a packaged build', () => {
    expect(JSON.stringify(menu({ devTools: false }))).not.toContain('toggleDevTools')
    expect(JSON.stringify(menu({ devTools: true }))).toContain('toggleDevTools')
  })
})
