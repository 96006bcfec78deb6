import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isTemporaryName } from '../../../main/storage/temporaryName.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/**
 * What a crash leaves of a desk: its folder as it is at this moment, while the services that have it open go on. Without the
 * file that says so: on the machine that crashed its socket tells at once that nobody has it open any more.
 */
export async function copyOfDesk(folder: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'desk')
  // A temporary may be gone before it is copied; one that stays is what the sweeping is tested with.
  const filter = (path: string) => basename(path) !== 'in-use.json' && !isTemporaryName(basename(path))
  await cp(folder, copy, { recursive: true, preserveTimestamps: true, filter })
  return copy
}
