/** Quoin does not go before every step is in its file, or the user was told why it is not. */
import type { App } from 'electron'

/** @param finish what must be done first; @returns false when the user stays. A failure of it is its own business to tell */
export function finishBeforeQuit(app: App, finish: () => Promise<boolean>): void {
  let finishing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (finishing) return
    finishing = true
    // exit, not quit: windows would be asked to close once more.
    void finish().then(
      (isDone) => {
        finishing = false
        if (isDone) app.exit(0)
      },
      () => {
        app.exit(1)
      },
    )
  })
}
