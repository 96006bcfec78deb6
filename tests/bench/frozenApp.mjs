/** A copy of the built app, so that a long run goes on with what it began with while somebody builds anew. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../main/launch/places.mjs'

/**
 * @param {string} folder where the copy goes; what is there is replaced
 * @returns {Promise<string>} the app's folder, which tests/e2e/harness/places.ts takes from QUOIN_APP
 */
export async function freezeApp(folder) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const each of ['out', 'package.json', 'assets']) {
    await cp(join(project, each), join(folder, each), { recursive: true })
  }
  return folder
}
