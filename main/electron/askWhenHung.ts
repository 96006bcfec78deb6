/**
 * A page that answers neither keys nor clicks is asked about: what is done in it is safe in the main process, so that it can be
 * ended and loaded anew. The question goes away by itself once the page answers.
 */
import type { Dialogs } from './dialogs.ts'
import type { QuoinWindow } from './quoinWindow.ts'

export function askWhenHung({ browser }: QuoinWindow, ask: Dialogs['askHung']): void {
  let asking: AbortController | undefined
  browser.on('unresponsive', () => {
    if (asking) return
    const question = new AbortController()
    asking = question
    void ask(browser, question.signal).then((choice) => {
      if (asking === question) asking = undefined
      const isStillHung = !question.signal.aborted && !browser.isDestroyed()
      if (choice === 'openAgain' && isStillHung) browser.webContents.forcefullyCrashRenderer()
    })
  })
  const withdraw = (): void => {
    asking?.abort()
    asking = undefined
  }
  browser.on('responsive', withdraw)
  browser.on('closed', withdraw)
}
