import { copyFile } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'vite'

/** A TypeScript file and all it needs -> one script in this folder, to be run by a Node of its own. */
export async function bundle(entry: string, outDir: string, name = 'child.cjs'): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      minify: false,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: entry,
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false },
      },
    },
  })
  // SQLite looks for its second file beside itself.
  const sqlite = createRequire(import.meta.url)
    .resolve('node-sqlite3-wasm')
    .replace(/\.js$/, '.wasm')
  await copyFile(sqlite, join(outDir, basename(sqlite)))
  return join(outDir, name)
}
