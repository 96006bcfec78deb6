/**
 * How the parts of the desktop and the command line are bundled.
 *
 * Preload and the command line become one CommonJS file each, main a few, for Node 18: the oldest Electron the tests
 * run in has no ESM in its main process, a sandboxed preload may be one CommonJS file only, and the command line
 * must not drag Electron in through a shared chunk. The renderer is served from app://bundle/, so its addresses
 * start at the root.
 */
import { builtinModules, createRequire } from 'node:module'
import { copyFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, type Plugin } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** With one letter from beyond Latin 1 in it, a megabyte of script is read and kept as two: 15 of 600 ms of a start. */
const READ_FAST = { charset: 'ascii' } as const

/** One self-contained file with every dependency inside. */
const oneFile = (entry: string) =>
  ({
    emptyOutDir: true,
    target: 'node18',
    sourcemap: true,
    rolldownOptions: {
      input: at(entry),
      output: { ...READ_FAST, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  }) as const

/** What the first window needs, and behind it the rest, which is imported when that is on its way. */
const twoFiles = (entry: string) => {
  const { rolldownOptions, ...options } = oneFile(entry)
  const output = {
    ...READ_FAST,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // Read at each start. Names stay, for whoever reads the log.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  } as const
  return { ...options, rolldownOptions: { ...rolldownOptions, output } }
}

/** electron-vite knows three parts; the command line and its threads are the fourth, built on the heels of main. */
const commandLine: Plugin = {
  name: 'quoin:command-line',
  apply: 'build',
  async writeBundle() {
    await buildForNode('main/cli/quoin.ts', { emptyOutDir: true })
    await buildForNode('main/cli/tagWorker.ts')
  },
}

/** Threads of the desktop lie beside it; SQLite finds its own second file beside itself. */
const threads: Plugin = {
  name: 'quoin:threads',
  apply: 'build',
  async writeBundle() {
    await buildForNode('main/workers/deskIndex.ts', { outDir: 'out/main' })
    const sqlite = createRequire(import.meta.url).resolve('node-sqlite3-wasm')
    await copyFile(sqlite.replace(/\.js$/, '.wasm'), at('out/main/node-sqlite3-wasm.wasm'))
  },
}

async function buildForNode(entry: string, { outDir = 'out/cli', emptyOutDir = false } = {}): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ...oneFile(entry),
      emptyOutDir,
      outDir: at(outDir),
      ssr: true,
      minify: false,
      rolldownOptions: {
        ...oneFile(entry).rolldownOptions,
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      },
    },
  })
}

/** electron-vite insists on './' for file: pages; ours come from app://bundle/, where workers want '/'. */
const servedFromRoot: Plugin = {
  name: 'quoin:served-from-root',
  enforce: 'post',
  config: () => ({ base: '/' }),
}

/** A library's file with a change of ours, for as long as the library has it as we know it. */
function changed(name: string, file: RegExp, change: (code: string) => string): Plugin {
  let isFound = false
  return {
    name: `quoin:${name}`,
    apply: 'build',
    transform(code, id) {
      if (!file.test(id)) return undefined
      const ours = change(code)
      isFound ||= ours !== code
      // Close enough: nobody steps through it.
      return { code: ours, map: null }
    },
    buildEnd(error) {
      if (!error && !isFound) this.error(`${name}: the library has it no longer, or elsewhere`)
    },
  }
}

/** The log's library can send what it is told somewhere, for which it loads at each start all that Node knows of networks. */
const logStaysHere = changed(
  'log-stays-here',
  /electron-log[\\/].*transports[\\/]remote\.js$/,
  () => 'module.exports = () => Object.assign(() => undefined, { level: false })',
)

/** electron-store could check settings by a schema and migrate them; ours are parsed as everything is (`settingsValues.ts`). */
const settingsAreParsed = changed('settings-are-parsed', /conf[\\/]dist[\\/]source[\\/]index\.js$/, (code) =>
  code.replace(/^import .* from '(?:ajv|semver).*\n/gm, ''),
)

/**
 * React Aria takes the browser's language for that of the page, and looks at its start through what its engine knows of all
 * languages. Ours is English: where the browser is Arabic, arrow keys would go the wrong way, too.
 */
const pageIsEnglish = changed(
  'page-is-english',
  /react-aria[\\/].*useDefaultLocale\.m?js$/,
  () => `const english = { locale: 'en', direction: 'ltr' }
    export const getDefaultLocale = () => english
    export const useDefaultLocale = () => english`,
)

/** It makes a German number to see what engines of 2020 can do. All Intl is 17 of 550 ms of a start (`npm run bench -- start`). */
const signsAreKnown = changed(
  'signs-are-known',
  /@internationalized[\\/]number[\\/].*NumberFormatter\.m?js$/,
  (code) =>
    code.replace(
      /new Intl\.NumberFormat\('de-DE', \{\s*signDisplay: 'exceptZero'\s*\}\)\.resolvedOptions\(\)\.signDisplay/,
      "'exceptZero'",
    ),
)

export default defineConfig({
  main: {
    plugins: [commandLine, threads, logStaysHere, settingsAreParsed],
    build: { ...twoFiles('main/index.ts'), outDir: at('out/main'), externalizeDeps: false },
  },
  preload: {
    build: { ...oneFile('main/preload/bridge.ts'), outDir: at('out/preload'), externalizeDeps: false },
  },
  renderer: {
    root: at('renderer'),
    publicDir: false,
    plugins: [react(), servedFromRoot, pageIsEnglish, signsAreKnown],
    worker: { format: 'es', rolldownOptions: { output: READ_FAST } },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      sourcemap: true,
      minify: true,
      // A data: address is not on the allow-list of the Content-Security-Policy; fonts and icons stay files.
      assetsInlineLimit: 0,
      // Read from disk, not over a network: one file is no burden.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: at('renderer/index.html'), output: READ_FAST },
    },
  },
})
