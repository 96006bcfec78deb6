/**
 * A page whose process died is loaded again: its article is safe in the main process. An article that is to blame is left
 * out of it, and a window that keeps dying all the same is left, so that Quoin does not spin.
 */
import type { Openings } from '../services/openArticles/openings.ts'
import type { Log } from './log.ts'
import type { QuoinWindow } from './quoinWindow.ts'

const MOST_TIMES = 3
const WITHIN_MS = 60_000

export function reviveCrashed(
  { id, browser, send, state, setState }: QuoinWindow,
  openings: Pick<Openings, 'died'>,
  log: Log,
): void {
  const times: number[] = []
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || browser.isDestroyed()) return
    const { slug } = state()
    log.error(`a window’s page ended: ${reason}`)
    const blamed = openings.died(id)
    const now = performance.now()
    times.push(now)
    if (times.filter((time) => now - time < WITHIN_MS).length > MOST_TIMES) return
    // Not while Chromium is still burying the old process.
    setImmediate(() => {
      if (!browser.isDestroyed()) browser.webContents.reload()
    })
    if (blamed !== undefined) {
      setState({ ...state(), slug: null })
      const message =
        `“${blamed}” stopped this window from working, so it was not opened again. ` +
        'To try once more, choose it on the desk.'
      send('notice', { level: 'error', message })
      return
    }
    const article = slug === null ? '' : ' Your article is as you left it.'
    send('notice', {
      level: 'warning',
      message: `This window stopped working and was opened again.${article}`,
    })
  })
}
