/**
 * Runs the built command line where the user stands, so that relative paths mean what they meant to the user.
 */
import { builtCommandLine } from './ensureBuild.mjs'
import { here } from './places.mjs'
import { runInForeground } from './run.mjs'

/** @param {readonly string[]} words @returns {Promise<number>} its exit code */
export function quoin(words) {
  return runInForeground(process.execPath, ['--enable-source-maps', builtCommandLine, ...words], {
    cwd: here,
  })
}
