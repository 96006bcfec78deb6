/** What an input method sends while somebody writes with it. */
import type { Page } from '@playwright/test'

export interface InputMethod {
  /** Shows each of these in turn as what is being composed, and ends nothing. */
  compose(...texts: readonly string[]): Promise<void>
  /** Ends the composition with these words. */
  insert(text: string): Promise<void>
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  return {
    async compose(...texts) {
      for (const text of texts)
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
    },
    async insert(text) {
      await session.send('Input.insertText', { text })
    },
  }
}
