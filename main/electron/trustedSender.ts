/**
 * Whether a call comes from where our calls come from: the top frame of its window, showing a page of our bundle. The
 * preload script runs in no other frame, but a call is believed by where it comes from, not by what should be.
 */
import { isOurs } from './origin.ts'

/** As much of Electron's event as is looked at. The frame is null when it has gone since it called. */
export interface CallOrigin {
  readonly senderFrame: {
    readonly url: string
    readonly parent: unknown
    readonly frameTreeNodeId: number
  } | null
  readonly sender: { readonly mainFrame: { readonly frameTreeNodeId: number } }
}

export function isTrustedSender({ senderFrame, sender }: CallOrigin): boolean {
  if (senderFrame === null) return false
  try {
    const isTop =
      senderFrame.parent === null && senderFrame.frameTreeNodeId === sender.mainFrame.frameTreeNodeId
    return isTop && isOurs(senderFrame.url)
  } catch {
    // Electron throws for a frame that has gone between the call and this look at it.
    return false
  }
}
