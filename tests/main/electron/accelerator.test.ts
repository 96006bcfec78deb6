import { describe, expect, it } from 'vitest'
import { COMMANDS, type CommandRow } from '../../../shared/commands.ts'
import { accelerator } from '../../../main/electron/accelerator.ts'

describe('accelerator', () => {
  it.each([
    ['Mod-o', 'CommandOrControl+O'],
    ['Mod-Shift-z', 'CommandOrControl+Shift+Z'],
    ['F6', 'F6'],
    ['Shift-F6', 'Shift+F6'],
    ['Mod-\\', 'CommandOrControl+\\'],
    ['Alt-ArrowLeft', 'Alt+Left'],
    ['Mod--', 'CommandOrControl+-'],
    ['Mod-+', 'CommandOrControl+Plus'],
  ])('shows %s as %s', (key, shown) => {
    expect(accelerator(key)).toBe(shown)
  })

  it('names a modifier that no keymap has', () => {
    expect(() => accelerator('Hyper-x')).toThrow(RangeError)
  })

  it('knows every key of the table of commands', () => {
    const rows: readonly CommandRow[] = COMMANDS
    for (const { anywhere = [] } of rows)
      for (const key of anywhere) expect(accelerator(key)).toMatch(/^[\w\\+=-]+$/)
  })
})
