/**
 * `app://bundle`: our own scheme instead of `file:`, which could read the whole disk. It answers the files of the bundle,
 * each with the Content-Security-Policy, and 404 to anything else.
 */
import { readFile } from 'node:fs/promises'
import { protocol, type Protocol, type ProtocolResponse } from 'electron'
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

/**
 * By the older of Electron's two ways. The newer one, `handle`, answers with a `Response`, for which Node loads all it knows
 * of HTTP: 70 of 800 ms of a start (`npm run bench -- start`). Once the older one is gone, this does not compile.
 */
export function serveBundle(on: Protocol, assets: ReadonlyMap<string, Asset>): void {
  on.registerBufferProtocol(SCHEME, ({ method, url }, respond) => {
    void answer(method === 'GET' ? assets.get(pathInBundle(url) ?? '') : undefined).then(respond)
  })
}

async function answer(asset: Asset | undefined): Promise<ProtocolResponse> {
  if (!asset) return refusal(404)
  try {
    return { data: await readFile(asset.file), headers: { ...SAFE_HEADERS, 'Content-Type': asset.type } }
  } catch {
    // It was there at start; somebody is rebuilding or the disk is failing.
    return refusal(500)
  }
}

function refusal(statusCode: number): ProtocolResponse {
  return { statusCode, data: Buffer.alloc(0), headers: SAFE_HEADERS }
}
