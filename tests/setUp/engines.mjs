/** The engines that `--engine` names in benchmarks and soak. */
import { ensureLibraries } from '../../main/launch/ensureLibraries.mjs'
import { findElectron, oldestElectron } from '../../main/launch/findElectron.mjs'
import { Trouble } from '../../main/launch/trouble.mjs'

/** @typedef {'chromium' | 'electron' | 'electron-oldest'} EngineName */

/** The Chromium that is current here; the Electron of the tests; the oldest that Quoin is held to. */
export const engines = /** @type {const} */ (['chromium', 'electron', 'electron-oldest'])

/** Names another Electron for the engine “electron”. It is read once: the engine in use is passed on by this name, too. */
const named = process.env['QUOIN_ELECTRON']

/** @param {string} word @returns {EngineName} */
export function readEngine(word) {
  const engine = engines.find((name) => name === word)
  if (engine === undefined) throw new Trouble(`no such engine: ${word}`, `There are ${engines.join(', ')}.`)
  return engine
}

/**
 * Fetches what an engine lacks.
 * @param {EngineName} engine
 * @returns {Promise<string | undefined>} Electron's executable, for QUOIN_ELECTRON
 */
export async function setUpEngine(engine) {
  const executable = await electronOf(engine)
  await ensureLibraries(executable, { forTests: true })
  return executable
}

/** @param {EngineName} engine */
async function electronOf(engine) {
  if (engine === 'chromium') return undefined
  if (engine === 'electron-oldest') return (await oldestElectron()).executable
  return named ?? (await findElectron()).executable
}
