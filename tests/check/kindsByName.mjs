/**
 * Places outside of `shared/model` that ask by name what kind a record is. Each is a place that somebody must think of who
 * adds a kind, so they may only become fewer: what holds of a kind belongs into its file.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../main/launch/places.mjs'

/** As many as there are; whoever takes some away lowers it. */
const MOST = 7
const FOLDERS = ['shared', 'main', 'renderer']
const ASKED = /\brecord [!=]== '(?:attribution|cue|mention|source|head|comment)'|\bisOf\([a-z]+Kind,/

/** @returns {Promise<readonly string[]>} */
async function places() {
  /** @type {string[]} */
  const found = []
  for (const folder of FOLDERS)
    for (const name of await readdir(join(project, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(name) || join(folder, name).startsWith(join('shared', 'model'))) continue
      const lines = (await readFile(join(project, folder, name), 'utf8')).split('\n')
      for (const [index, line] of lines.entries())
        if (ASKED.test(line)) found.push(`${join(folder, name)}:${index + 1}  ${line.trim()}`)
    }
  return found
}

/** @type {import('./part.mjs').Part} */
export const kindsByName = {
  name: 'kinds asked by name',
  async run() {
    const found = await places()
    const head = `${found.length} places ask by name what kind a record is; at most ${MOST} may:`
    return { ok: found.length <= MOST, output: [head, ...found].join('\n') }
  },
}
