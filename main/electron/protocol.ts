/**
 * `app://bundle`: our own scheme instead of `file:`, which could read the whole disk. It answers the files of the bundle,
 * each with the Content-Security-Policy, and 404 to anything else.
 */
import { readFile } from 'node:fs/promises'
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

export function serveBundle(on: Protocol, assets: ReadonlyMap<string, Asset>): void {
  on.handle(SCHEME, (request) => answer(request, assets))
}

async function answer(request: Request, assets: ReadonlyMap<string, Asset>): Promise<Response> {
  const asset = request.method === 'GET' ? assets.get(pathInBundle(request.url) ?? '') : undefined
  if (!asset) return refusal(404)
  try {
    return new Response(await readFile(asset.file), {
      headers: { ...SAFE_HEADERS, 'Content-Type': asset.type },
    })
  } catch {
    // It was there at start; somebody is rebuilding or the disk is failing.
    return refusal(500)
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SAFE_HEADERS })
}
