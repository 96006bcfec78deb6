/** A copy of the built app, so that a long run goes on with what it began with while somebody builds anew. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../main/launch/places.mjs'

/**
 * @param {string} folder where the copy goes; what is there is replaced
 * @param {string} [renderer] the folder of another build of the renderer, to take the built one's place
 * @returns {Promise<string>} the app's folder, which tests/e2e/harness/places.ts takes from QUOIN_APP
 */
export async function freezeApp(folder, renderer) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const each of ['out', 'package.json', 'assets']) {
    await cp(join(project, each), join(folder, each), { recursive: true })
  }
  if (renderer !== undefined) await cp(renderer, join(folder, 'out/renderer'), { recursive: true })
  return folder
}
