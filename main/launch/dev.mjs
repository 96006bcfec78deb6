/**
 * `npm run dev`: electron-vite's development server, with the same search for an Electron as `npm start`.
 */
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { ensureLibraries } from './ensureLibraries.mjs'
import { findElectron } from './findElectron.mjs'
import { project } from './places.mjs'
import { runInForeground } from './run.mjs'
import { sandboxArguments } from './sandboxArguments.mjs'
import { launch } from './trouble.mjs'

await launch(async () => {
  await ensureDependencies()
  const { executable, folder } = await findElectron()
  await ensureLibraries(executable, { forTests: false })
  const tool = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
  const switches = await sandboxArguments(folder)
  const args = [
    tool,
    'dev',
    '--config',
    'electron.config.ts',
    ...(switches.length > 0 ? ['--noSandbox'] : []),
  ]
  return runInForeground(process.execPath, args, { cwd: project, env: { ELECTRON_EXEC_PATH: executable } })
})
