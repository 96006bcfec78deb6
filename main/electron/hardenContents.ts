/** A page that stays where it is: it cannot navigate, be navigated by a drop, open windows or embed other pages. */
import type { WebContents } from 'electron'

interface Preventable {
  readonly preventDefault: () => void
}

function prevent(event: Preventable): void {
  event.preventDefault()
}

export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', prevent)
  contents.on('will-frame-navigate', prevent)
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
