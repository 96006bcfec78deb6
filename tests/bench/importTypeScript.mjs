/** Imports one of our TypeScript modules into a script that Node 20 runs as it is. */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { project } from '../../main/launch/places.mjs'

/**
 * @param {string} path from the project's folder
 * @returns {Promise<unknown>} the module
 */
export async function importTypeScript(path) {
  const how = {
    root: project,
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('warn'),
  }
  /** @type {{ readonly module: unknown }} */
  const { module } = await runnerImport(join(project, path), how)
  return module
}
