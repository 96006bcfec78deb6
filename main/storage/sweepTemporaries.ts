import { lstat, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isTemporaryName } from './temporaryName.ts'

/**
 * Takes away what saves that were killed left behind. Only at start, when nothing is being saved.
 * @param names what to look at, where the folder has been listed already
 * @returns the names that went
 */
export async function sweepTemporaries(
  folder: string,
  names?: readonly string[],
): Promise<readonly string[]> {
  const swept: string[] = []
  for (const name of names ?? (await namesIn(folder))) {
    if (!isTemporaryName(name)) continue
    try {
      if (!(await lstat(join(folder, name))).isFile()) continue
      await unlink(join(folder, name))
      swept.push(name)
    } catch {
      // It does no harm where it is.
    }
  }
  return swept
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
