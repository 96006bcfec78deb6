/** Serves built pages and the paragraphs of articles on the loopback, for a browser without our own scheme. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly close: () => Promise<void>
}

export interface PageServerOptions {
  /** Folder by the beginning of the path; the longest that fits serves. */
  readonly folders: Readonly<Record<string, string>>
  /** What is made rather than read, by path. */
  readonly made?: ReadonlyMap<string, string>
}

export async function servePages({ folders, made = new Map() }: PageServerOptions): Promise<PageServer> {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length)

  async function content(path: string): Promise<string | Buffer> {
    const ready = made.get(path)
    if (ready !== undefined) return ready
    const prefix = prefixes.find((each) => path.startsWith(each))
    const folder = prefix === undefined ? undefined : folders[prefix]
    if (prefix === undefined || folder === undefined) throw new RangeError(`nothing is served at ${path}`)
    const name = normalize(path.slice(prefix.length))
    if (name.startsWith('..')) throw new RangeError(`not inside a folder: ${path}`)
    return readFile(join(folder, name))
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    content(path).then(
      (body) => {
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        response.end(body)
      },
      () => {
        response.writeHead(404)
        response.end()
      },
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  if (at === null || typeof at === 'string') throw new RangeError('the server has no port')
  return {
    address: `http://127.0.0.1:${at.port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
