import { ensureLibraries } from '../../main/launch/ensureLibraries.mjs'
import { findElectron } from '../../main/launch/findElectron.mjs'

/** The Electron that windows are tested and measured in, with all that it needs from the system. */
export async function setUpElectron() {
  const electron = await findElectron()
  await ensureLibraries(electron.executable, { forTests: true })
  return electron
}
