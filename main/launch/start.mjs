/**
 * `npm start [-- FILE …]`: from a fresh clone to an open window, or without a display to the same work done in
 * the terminal.
 */
import { ensureBuild } from './ensureBuild.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { ensureLibraries } from './ensureLibraries.mjs'
import { findElectron } from './findElectron.mjs'
import { hasDisplay } from './hasDisplay.mjs'
import { here, project } from './places.mjs'
import { readArguments } from './readArguments.mjs'
import { runInForeground } from './run.mjs'
import { quoin } from './runQuoin.mjs'
import { sampleArticle } from './sampleArticle.mjs'
import { sandboxArguments } from './sandboxArguments.mjs'
import { launch, say } from './trouble.mjs'

const help = `npm start [-- FILE …]

Opens Quoin on the files; without any on the article that was open last, or on a sample article where there is none. What is missing is installed, what is stale is built.

  --headless  no window: suggest tags in the terminal and write tagged JSON into quoin-out/
  --help      this text
  --          all that follows are files
`

/** @param {readonly string[]} words for the app, as its `launchArguments` reads them */
async function openWindow(words) {
  const electron = await findElectron()
  await ensureLibraries(electron.executable, { forTests: false })
  const switches = await sandboxArguments(electron.folder)
  // Set by some editors' terminals; Electron would run as plain Node and show nothing.
  const env = { ELECTRON_RUN_AS_NODE: undefined }
  return runInForeground(electron.executable, [...switches, project, ...words], { cwd: here, env })
}

await launch(async () => {
  const { help: asked, headless, files } = readArguments(process.argv.slice(2), here)
  if (asked) {
    process.stdout.write(help)
    return 0
  }
  await ensureDependencies()
  await ensureBuild()
  const sample = await sampleArticle()
  if (!headless && hasDisplay(process.platform, process.env))
    return openWindow([`--sample=${sample}`, ...files])
  if (!headless)
    say('no display here: doing the same job in the terminal. (A virtual one: xvfb-run -a npm start)')
  return quoin(['tag', ...(files.length > 0 ? files : [sample]), '--out', 'quoin-out', '--table'])
})
