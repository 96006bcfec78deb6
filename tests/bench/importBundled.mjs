/**
 * Imports one of our TypeScript modules as one bundled file, the way it ships: what vite's own runner makes of a module
 * looks up every import anew at every use, which an engine would be slower for.
 */
import { rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { project } from '../../main/launch/places.mjs'
import { results } from './results.mjs'

/**
 * @param {string} path from the project's folder
 * @returns {Promise<unknown>} the module
 */
export async function importBundled(path) {
  const { file, remove } = await bundle(path)
  try {
    return /** @type {unknown} */ (await import(pathToFileURL(file).href))
  } finally {
    await remove()
  }
}

/**
 * One of our TypeScript modules as one file that Node runs as it is.
 * @param {string} path from the project's folder
 */
export async function bundle(path) {
  const name = basename(path, '.ts')
  // A folder of its own: two commands may be started at the same time.
  const outDir = join(results, 'build', `${name}-${String(process.pid)}`)
  await build({
    root: project,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: join(project, path),
        external: builtinModules.flatMap((each) => [each, `node:${each}`]),
        output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  })
  return {
    file: join(outDir, `${name}.mjs`),
    remove: () => rm(outDir, { recursive: true, force: true }),
  }
}
