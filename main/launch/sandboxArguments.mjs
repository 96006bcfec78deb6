/**
 * Whether Chromium's sandbox can be on, which decides the switches in front of our app.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from './run.mjs'
import { Trouble } from './trouble.mjs'

const setuidRoot = 0o4755

/** @param {string} folder an unpacked Electron */
async function hasHelper(folder) {
  const helper = await stat(join(folder, 'chrome-sandbox')).catch(() => undefined)
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o7777) === setuidRoot
}

/**
 * @param {string} folder an unpacked Electron
 * @returns {Promise<readonly string[]>}
 */
export async function sandboxArguments(folder) {
  if (process.platform !== 'linux') return []
  // Chromium refuses to start as root with its sandbox on: root could undo it. Containers and CI run as root,
  // desktops do not; so it goes off for root and for nobody else.
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const namespaces = await runQuietly('unshare', ['--user', '--map-root-user', 'true'])
  if (namespaces.ok || (await hasHelper(folder))) return []
  const helper = join(folder, 'chrome-sandbox')
  throw new Trouble(
    'Chromium’s sandbox cannot start: this system keeps user namespaces from ordinary users.',
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
      'Quoin opens documents from outside and does not run without its sandbox.',
  )
}
