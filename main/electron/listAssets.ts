/**
 * The exact list of files that pages may load, made once at start from what was built. A request is looked up in it and
 * never turned into a path, so there is nothing to traverse.
 */
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface Asset {
  readonly file: string
  readonly type: string
}

/** A kind of file that is not here is not served: source maps, for one. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/**
 * @param folder what was built for the renderer
 * @returns by the path part of the address, as `/assets/index-1a2b.js`
 */
export function listAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`
      const type = TYPES[extname(entry.name)]
      if (entry.isDirectory()) walk(inside)
      else if (entry.isFile() && type !== undefined)
        assets.set(encodeURI(inside), { file: join(folder, inside), type })
    }
  }
  walk('')
  return assets
}
