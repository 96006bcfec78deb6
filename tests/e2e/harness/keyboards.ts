/**
 * Keys pressed on a keyboard of another layout than the tester's, through the debugging protocol: the page gets the sign, the
 * place and the number that the real keyboard gives, and what the key writes is written.
 */
import type { Page } from '@playwright/test'
import { strokeOn, type Layout, type Stroke } from '../../helpers/keyboards.ts'

export interface Keyboard {
  /** @param names of keys as in the command table; @throws RangeError when the keyboard has none of that name */
  readonly press: (...names: readonly string[]) => Promise<void>
  readonly strike: (stroke: Stroke) => Promise<void>
}

export async function keyboard(page: Page, layout: Layout): Promise<Keyboard> {
  const hands = await page.context().newCDPSession(page)
  const strike = async ({ key, code, keyCode, ...held }: Stroke): Promise<void> => {
    const modifiers =
      (held.altKey ? 1 : 0) | (held.ctrlKey ? 2 : 0) | (held.metaKey ? 4 : 0) | (held.shiftKey ? 8 : 0)
    const isOption = layout.isMac === true && held.altGraph
    const isPlain = !held.ctrlKey && !held.metaKey && (!held.altKey || isOption)
    const isOldAltGr = layout.isMac !== true && held.altGraph
    const writes = Array.from(key).length === 1 && (isPlain || isOldAltGr)
    const event = { key, code, windowsVirtualKeyCode: keyCode, modifiers }
    await hands.send('Input.dispatchKeyEvent', {
      ...event,
      type: writes ? 'keyDown' : 'rawKeyDown',
      ...(writes ? { text: key } : {}),
    })
    await hands.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
  }
  return {
    strike,
    press: async (...names) => {
      for (const name of names) {
        const stroke = strokeOn(layout, name)
        if (!stroke) throw new RangeError(`${layout.name} has no key ${name}`)
        await strike(stroke)
      }
    },
  }
}
