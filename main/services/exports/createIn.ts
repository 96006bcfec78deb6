import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse, type Result } from '../../../shared/result.ts'
import { createFile } from '../../storage/createFile.ts'
import { fileTrouble } from '../../storage/fileTrouble.ts'

/** Writes a file that must not be there yet, in a folder that is made if it is missing. */
export async function createIn(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const folder = dirname(path)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const { what, remedy } = fileTrouble(error)
    return refuse('failed', `the folder “${folder}” cannot be made: ${what}. ${remedy}`)
  }
  // Another call may be writing there, and never is one put over the other.
  return createFile(path, bytes, path)
}
