import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { temporaryFolder } from './temporaryFolder.ts'

/**
 * What a crash leaves of a desk: its folder as it is at this moment, while the services that have it open go on. Without the
 * file that says so: on the machine that crashed its socket tells at once that nobody has it open any more.
 */
export async function copyOfDesk(folder: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'desk')
  const filter = (path: string) => basename(path) !== 'in-use.json'
  await cp(folder, copy, { recursive: true, preserveTimestamps: true, filter })
  return copy
}
