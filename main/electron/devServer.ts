/**
 * `npm run dev`: the same address, `app://bundle`, answered by the development server on this computer, so that a page
 * has the same origin while it is written. Never in a packaged build, and never from anywhere but the loopback.
 */
import type { Protocol } from 'electron'
import { isOurs, SCHEME } from './origin.ts'

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @returns the server's address, or undefined when pages come from what was built */
export function findDevServer(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): URL | undefined {
  const address = environment['ELECTRON_RENDERER_URL']
  if (isPackaged || address === undefined || address === '') return undefined
  const url = new URL(address)
  return url.protocol === 'http:' && LOOPBACK.has(url.hostname) ? url : undefined
}

/** Styles and refreshes come as inline elements from the development server, and changes through a socket. */
export function serveFromDevServer(on: Protocol, server: URL): void {
  const policy = [
    "default-src 'self' 'unsafe-inline' data:",
    // Vite tries its page's own host first, fails, and only then asks the server itself.
    `connect-src 'self' ws://bundle ${socketOf(server)}`,
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ')
  on.handle(SCHEME, async ({ url }) => {
    if (!isOurs(url)) return new Response(null, { status: 404 })
    const { pathname, search } = new URL(url)
    const answer = await fetch(new URL(pathname + search, server))
    const headers = new Headers({ 'Content-Security-Policy': policy })
    headers.set('Content-Type', answer.headers.get('Content-Type') ?? 'application/octet-stream')
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
  })
}

/** Where the development server tells of changes. */
export function socketOf(server: URL): string {
  return `ws://${server.host}`
}
