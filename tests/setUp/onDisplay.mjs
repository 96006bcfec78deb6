/** Windows are shown on this display or, on a machine without one, on a virtual one. */
import { hasDisplay } from '../../main/launch/hasDisplay.mjs'
import { project } from '../../main/launch/places.mjs'
import { runInForeground } from '../../main/launch/run.mjs'

/** Large enough for the largest window that is photographed. */
const virtualDisplay = ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp']

/**
 * Runs a program that shows windows.
 * @param {readonly string[]} command program and arguments
 * @param {import('../../main/launch/run.mjs').How['env']} [env]
 * @returns {Promise<number>} its exit code
 */
export function runOnDisplay(command, env) {
  const [program = '', ...args] = hasDisplay(process.platform, process.env)
    ? command
    : [...virtualDisplay, ...command]
  return runInForeground(program, args, { cwd: project, ...(env ? { env } : {}) })
}

/**
 * For a script that shows windows itself.
 * @param {() => Promise<number>} script what to do where there is a display
 * @returns {Promise<number>} its exit code or, where there is none, that of this command started once more on a virtual one
 */
export function withDisplay(script) {
  return hasDisplay(process.platform, process.env)
    ? script()
    : runOnDisplay([process.execPath, ...process.argv.slice(1)])
}
