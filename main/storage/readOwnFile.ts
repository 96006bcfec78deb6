/** Reads a file of the desk's own: never a link, and larger than anything that is taken in. */
import type { Result } from '../../shared/result.ts'
import { readFileNow, readFileSafely, type SafeReadCode } from './readFileSafely.ts'

/** In bytes. Tags make a file many times as large as its text; this is near what one string can hold. */
export const LARGEST_OWN = 400 * 1024 * 1024

export function readOwnFile(path: string): Promise<Result<Uint8Array, SafeReadCode>> {
  return readFileSafely(path, { limit: LARGEST_OWN, followLinks: false })
}

/** The same at once, for a thread in which nobody waits. */
export function readOwnFileNow(path: string): Result<Uint8Array, SafeReadCode> {
  return readFileNow(path, { limit: LARGEST_OWN, followLinks: false })
}
