/**
 * Offline means no network at all: a request that does not go to our own bundle is cancelled before it leaves. The CSP
 * says the same to pages; this also holds for what a page with a broken policy, a worker or Chromium itself would ask.
 */
import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** @param more beginnings of other addresses: for Chromium's developer tools, say; empty in a packaged build */
export function lockNetwork(session: Session, more: readonly string[]): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(isOurs(url) || more.some((beginning) => url.startsWith(beginning))) })
  })
}
