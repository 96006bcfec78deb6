/**
 * Runs the built command line where the user stands, so that relative paths mean what they meant to the user. It runs in
 * this very process: a signal, a full memory and an exit code are then its own, with nobody between to lose them.
 */
import { createRequire } from 'node:module'
import { builtCommandLine, here } from './places.mjs'
import { Trouble } from './trouble.mjs'

/** @param {readonly string[]} words @returns {Promise<number>} its exit code */
export async function quoin(words) {
  try {
    process.chdir(here)
  } catch {
    throw new Trouble(
      'The folder you stand in is not there any more, or you may not enter it.',
      'Go to another one (cd) and run the command again.',
    )
  }
  process.argv = [process.execPath, builtCommandLine, ...words]
  const built = /** @type {{ readonly ended: Promise<number> }} */ (
    createRequire(import.meta.url)(builtCommandLine)
  )
  return built.ended
}
