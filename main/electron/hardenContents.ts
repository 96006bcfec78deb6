/** A page that stays where it is: it cannot navigate, be navigated by a drop, open windows or embed other pages. */
import type { WebContents } from 'electron'
import { isOurs } from './origin.ts'

interface Preventable {
  readonly preventDefault: () => void
}

function prevent(event: Preventable): void {
  event.preventDefault()
}

/** @param mayReload lets the development server load our page anew; false in what users run */
export function hardenContents(contents: WebContents, mayReload: boolean): void {
  const stay = (event: Preventable, address: string): void => {
    if (!mayReload || !isOurs(address)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', (details) => {
    stay(details, details.url)
  })
  contents.on('will-redirect', prevent)
  contents.on('will-attach-webview', prevent)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  // WebRTC is not a request and passes both the CSP and the network lock by; this takes its ways out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
