/**
 * Whether a call comes from where our calls come from: the top frame of its window, showing a page of our bundle. The
 * preload script runs in no other frame, but a call is believed by where it comes from, not by what should be.
 */
import { isOurs } from './origin.ts'

/** As much of Electron's event as is looked at. The frame is null when it has gone since it called. */
export interface CallOrigin {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
  readonly sender: { readonly mainFrame: unknown }
}

export function isTrustedSender({ senderFrame, sender }: CallOrigin): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false
  return senderFrame === sender.mainFrame && isOurs(senderFrame.url)
}
