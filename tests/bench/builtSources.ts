/** Tells which source a place in a built file came from, by its source map. */
import { readdir, readFile } from 'node:fs/promises'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { join } from 'node:path'

/** @param line from 0, as is `column` */
export type SourceOf = (file: string, line: number, column: number) => string

/** @param folder of a built renderer */
export async function builtSources(folder: string): Promise<SourceOf> {
  const assets = join(folder, 'assets')
  const maps = new Map<string, SourceMap>()
  for (const name of (await readdir(assets)).filter((each) => each.endsWith('.js.map'))) {
    const payload = JSON.parse(await readFile(join(assets, name), 'utf8')) as SourceMapPayload
    maps.set(name.slice(0, -'.map'.length), new SourceMap(payload))
  }
  return (file, line, column) => {
    const entry = maps.get(file)?.findEntry(line, column)
    if (!entry || !('originalSource' in entry)) return `${file}:${line + 1}`
    const source = entry.originalSource.replace(/^.*node_modules\//, '').replace(/^(?:\.\.\/)+/, '')
    return `${source}:${entry.originalLine + 1}`
  }
}
