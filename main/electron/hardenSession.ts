/** A session that asks for nothing and grants nothing: no permission, no device, no download, no certificate. */
import type { Session } from 'electron'
import { lockNetwork } from './networkLock.ts'

/** What Chromium calls a refused certificate in a verify procedure. */
const CERTIFICATE_REFUSED = -2

/** @param reachable what else than our bundle may be loaded (`networkLock.ts`) */
export function hardenSession(session: Session, reachable: readonly string[]): void {
  lockNetwork(session, reachable)
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setCertificateVerifyProc((_request, answer) => {
    answer(CERTIFICATE_REFUSED)
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  // Chromium would fetch a dictionary for the language of the system.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}
