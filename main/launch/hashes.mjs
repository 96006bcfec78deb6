/**
 * Checks bytes from outside against a pinned hash before anything is unpacked or run.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Trouble } from './trouble.mjs'

/**
 * @param {string} file
 * @param {string} pinned as npm writes it: sha512-…
 * @param {string} what for the message
 */
export async function refuseUnless(file, pinned, what) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === pinned) return
  throw new Trouble(
    `${what} is not the one that was tested: its bytes do not match the pinned hash.`,
    `expected ${pinned}\nfound    ${found}\nNothing of it was run. Ask whoever looks after the registry you use.`,
  )
}
