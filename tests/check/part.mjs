/**
 * A part of `npm run check`: a name, and a run that answers whether it passed and what it has to say.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { project } from '../../main/launch/places.mjs'
import { runQuietly } from '../../main/launch/run.mjs'

/**
 * @typedef {{ readonly ok: boolean, readonly output: string }} Finding
 * @typedef {{ readonly name: string, readonly run: () => Promise<Finding> }} Part
 */

/** The programs of our packages, by the file that starts them. */
const programs = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
}

/**
 * Runs a tool; some colour their output in CI whatever they are told.
 * @param {keyof typeof programs} program
 * @param {readonly string[]} args
 * @param {readonly string[]} [nodeArgs] for Node itself
 */
export async function runTool(program, args, nodeArgs = []) {
  const { ok, out, all } = await runQuietly(
    process.execPath,
    [...nodeArgs, join(project, 'node_modules', programs[program]), ...args],
    {
      cwd: project,
      env: { NO_COLOR: '1', FORCE_COLOR: undefined },
    },
  )
  return { ok, out, all: stripVTControlCharacters(all) }
}

/**
 * The project's own files below some folders.
 * @param {readonly string[]} folders
 * @param {RegExp} ending
 * @returns {Promise<readonly string[]>} relative to the project, sorted
 */
export async function filesIn(folders, ending) {
  const lists = folders.map(async (folder) => {
    const entries = await readdir(join(project, folder), { withFileTypes: true, recursive: true }).catch(
      () => [],
    )
    return entries
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(project.length + 1)
          .replaceAll('\\', '/'),
      )
  })
  return (await Promise.all(lists)).flat().sort()
}
