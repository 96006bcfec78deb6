/** The Electron that windows are tested and measured in, with all that it needs from the system, and a display for it. */
import { ensureLibraries } from '../main/launch/ensureLibraries.mjs'
import { findElectron } from '../main/launch/findElectron.mjs'
import { hasDisplay } from '../main/launch/hasDisplay.mjs'

export async function setUpElectron() {
  const electron = await findElectron()
  await ensureLibraries(electron.executable, { forTests: true })
  return electron
}

/** Large enough for the largest window that is photographed. */
const virtualDisplay = ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp']

/**
 * The command as it is started to show windows: on this display or, without one, on a virtual one.
 * @param {readonly string[]} command program and arguments
 * @returns {readonly [program: string, ...args: string[]]}
 */
export function onDisplay(command) {
  const [program = '', ...args] = hasDisplay(process.platform, process.env)
    ? command
    : [...virtualDisplay, ...command]
  return [program, ...args]
}
