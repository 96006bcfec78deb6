/**
 * `app://bundle`: our own scheme instead of `file:`, which could read the whole disk. It answers the files of the bundle,
 * each with the Content-Security-Policy, and nothing else.
 */
import { protocol, type Protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts'
import type { Asset } from './listAssets.ts'
import { pathInBundle, SCHEME } from './origin.ts'

const SAFE_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Must be called before the app is ready. */
export function registerScheme(): void {
  // What was compiled once is kept in the profile: a megabyte of script need not be compiled at every start.
  const privileges = { standard: true, secure: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Chromium's `net::ERR_FILE_NOT_FOUND`. */
const NOT_FOUND = -6

/**
 * By the older of Electron's two ways, which is told where the file is, so that the browser reads it and not our own thread,
 * which has much to do at a start. The newer one, `handle`, answers with a `Response`, for which Node loads all it knows of
 * HTTP: 70 of 800 ms of a start (`npm run bench -- start`). Once the older one is gone, this does not compile.
 */
export function serveBundle(on: Protocol, assets: ReadonlyMap<string, Asset>): void {
  on.registerFileProtocol(SCHEME, ({ method, url }, respond) => {
    const asset = method === 'GET' ? assets.get(pathInBundle(url) ?? '') : undefined
    if (asset) respond({ path: asset.file, headers: { ...SAFE_HEADERS, 'Content-Type': asset.type } })
    else respond({ error: NOT_FOUND })
  })
}
