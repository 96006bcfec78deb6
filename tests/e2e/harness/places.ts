/** Where the tests find the app and an Electron; both can be set, to try another build of either. */
import { resolve } from 'node:path'
import { findElectron } from '../../../main/launch/findElectron.mjs'

const project = resolve(import.meta.dirname, '../../..')

/** The folder of the built app. QUOIN_APP names another: one with a wall taken out, to see the tests fail. */
export const appFolder = process.env['QUOIN_APP'] ?? project

/** `npm test` finds it once for all; without that it is found here. */
export async function electronExecutable(): Promise<string> {
  return process.env['QUOIN_ELECTRON'] ?? (await findElectron()).executable
}

export const isRoot = process.getuid?.() === 0

/** Chromium refuses to start as root with its sandbox on. `hardening.spec.ts` looks at the sandbox as another user. */
export const sandboxSwitches: readonly string[] = isRoot ? ['--no-sandbox'] : []
