/**
 * Builds what the bench draws: the renderer as electron.config.ts builds it (with its own output folder, and names kept
 * for a profile when asked), and the page of references with the same target.
 */
import { join } from 'node:path'
import { build, loadConfigFromFile } from 'vite'
import { project } from '../../main/launch/places.mjs'
import { results } from './results.mjs'

/** The electron-vite configuration holds one vite configuration a part. */
async function rendererConfig() {
  const env = { command: /** @type {const} */ ('build'), mode: 'production' }
  const loaded = await loadConfigFromFile(env, join(project, 'electron.config.ts'), project, 'warn')
  const config = /** @type {{ readonly renderer?: import('vite').InlineConfig } | undefined} */ (
    loaded?.config
  )
  if (!config?.renderer) throw new Error('electron.config.ts has no renderer')
  return config.renderer
}

/**
 * @param {{ readonly isReadable: boolean }} how readable: not minified, so that a profile names functions
 * @returns {Promise<{ readonly renderer: string, readonly reference: string }>} folders
 */
export async function buildPages({ isReadable }) {
  const config = await rendererConfig()
  const renderer = join(results, 'build/renderer')
  const reference = join(results, 'build/reference')
  /** @type {import('vite').InlineConfig} */
  const common = { configFile: false, logLevel: 'warn', mode: 'production' }
  const how = { minify: !isReadable, emptyOutDir: true }
  await build({ ...common, ...config, build: { ...config.build, ...how, outDir: renderer } })
  await build({
    ...common,
    root: join(project, 'tests/bench'),
    publicDir: false,
    base: '/reference/',
    build: {
      ...how,
      target: config.build?.target ?? 'chrome114',
      outDir: reference,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(project, 'tests/bench/reference.html') },
    },
  })
  return { renderer, reference }
}
