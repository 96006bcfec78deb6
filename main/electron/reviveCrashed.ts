/**
 * A page whose process died is loaded again: its article is safe in the main process. One that keeps dying is left, so
 * that Quoin does not spin.
 */
import type { Log } from './log.ts'
import type { QuoinWindow } from './quoinWindow.ts'

const MOST_TIMES = 3
const WITHIN_MS = 60_000

export function reviveCrashed({ browser, send, state }: QuoinWindow, log: Log): void {
  const times: number[] = []
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || browser.isDestroyed()) return
    const { slug } = state()
    log.error(`a window’s page ended: ${reason}`)
    const now = performance.now()
    times.push(now)
    if (times.filter((time) => now - time < WITHIN_MS).length > MOST_TIMES) return
    // Not while Chromium is still burying the old process.
    setImmediate(() => {
      if (!browser.isDestroyed()) browser.webContents.reload()
    })
    const message = 'This window stopped working and was opened again. Your article is as you left it.'
    send('notice', { level: 'warning', message })
    if (slug !== null) send('article.show', { slug })
  })
}
