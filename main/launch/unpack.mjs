/**
 * Unpacks what was checked before. A zip is read by a library, because a fresh machine may have no unzip; tar is there
 * wherever npm is used.
 */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runQuietly } from './run.mjs'
import { Trouble } from './trouble.mjs'

/** @param {string} archive @param {string} into made if it is not there @param {readonly string[]} [only] */
export async function untar(archive, into, only = []) {
  await mkdir(into, { recursive: true })
  // As root, tar would hand the files to whatever user id they were packed by.
  const outcome = await runQuietly('tar', ['-xzf', archive, '-C', into, '--no-same-owner', ...only])
  if (!outcome.ok) throw new Trouble('The Electron for tests could not be unpacked.', outcome.all.trim())
}

/**
 * One file after the other, streamed, with the permissions that were packed. Names that point outside are refused.
 * @param {string} archive
 * @param {string} into
 * @param {{ readonly except: RegExp }} options what is left out, by its name in the archive
 */
export async function unzip(archive, into, { except }) {
  // Not at the top: the launcher reads this file before the packages are installed.
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive)
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry
      if (fileName.endsWith('/') || except.test(fileName)) continue
      const path = join(into, fileName)
      await mkdir(dirname(path), { recursive: true })
      const permissions = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(path, permissions > 0 ? { mode: permissions } : {}),
      )
    }
  } finally {
    zip.close()
  }
}
