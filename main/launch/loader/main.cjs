/**
 * Stands in for Electron's own default_app.asar, which the runtime for tests lacks: it reads the command line as
 * `electron [switches] [-r module] APP-FOLDER [arguments]` and becomes the app in that folder. A link to one
 * checkout would do for one checkout; this serves several at once, and whatever Playwright puts in front.
 */
'use strict'

const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname, join, resolve } = require('node:path')
const { app } = require('electron')

const required = []
let folder
for (let i = 1; i < process.argv.length && folder === undefined; i++) {
  const argument = process.argv[i]
  if (argument === '-r' || argument === '--require') required.push(process.argv[++i])
  else if (!argument.startsWith('-')) folder = resolve(argument)
}

if (folder === undefined) {
  process.stderr.write('usage: electron [switches] APP-FOLDER [arguments]\n')
  app.exit(64)
} else {
  // The same mark that Electron's own default app leaves, for code that reads the command line.
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  if (required.length > 0) Module._preloadModules(required)

  const manifest = join(folder, 'package.json')
  const isPackage = existsSync(manifest)
  if (isPackage) {
    const { name, productName, version, desktopName } = JSON.parse(readFileSync(manifest, 'utf8'))
    if (version) app.setVersion(version)
    app.name = productName || name || app.name
    app.setDesktopName(desktopName || `${app.name}.desktop`)
  }
  const entry = Module._resolveFilename(folder, null, true)
  app.setAppPath(isPackage ? folder : dirname(entry))
  Module._load(entry, null, true)
}
