/**
 * Loaded before the app (`electron -r`): keeps it from being ready until Playwright has taken hold of it. A page that comes
 * while Playwright connects can lose one of its answers, and the start then hangs: one in a hundred did. Playwright has a
 * file like this, which it leaves out when it is told which Electron to start.
 */
'use strict'

const { app } = require('electron')

const at = process.argv.indexOf(__filename)
process.argv.splice(at - 1, 2)

const ready = app.whenReady()
const connected = new Promise((resolve) => {
  // By this name Playwright calls it.
  globalThis.__playwright_run = resolve
})
app.whenReady = () => connected.then(() => ready)
