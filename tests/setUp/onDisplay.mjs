/** A script that shows windows: on this display or, on a machine without one, on a virtual one. */
import { hasDisplay } from '../../main/launch/hasDisplay.mjs'
import { project } from '../../main/launch/places.mjs'
import { runInForeground } from '../../main/launch/run.mjs'

/** Large enough for the largest window that is measured. */
const virtualDisplay = ['-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp']

/**
 * @param {() => Promise<number>} script what to do where there is a display
 * @returns {Promise<number>} its exit code or, where there is none, that of this command started once more on a virtual one
 */
export function withDisplay(script) {
  if (hasDisplay(process.platform, process.env)) return script()
  const again = [process.execPath, ...process.argv.slice(1)]
  return runInForeground('xvfb-run', [...virtualDisplay, ...again], { cwd: project })
}
