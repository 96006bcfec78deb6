import { basename } from 'node:path'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import { LARGEST_FILE, megabytes, readFileSafely } from '../services/readFileSafely.ts'
import type { CommandIo } from './commandIo.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The bytes of a file, or of standard input when it is named "-". */
export async function readNamed(
  path: string,
  { input }: CommandIo,
  limit = LARGEST_FILE,
): Promise<Result<NamedBytes>> {
  if (path !== '-') {
    const read = await readFileSafely(path, { limit })
    return read.ok ? ok({ name: basename(path), bytes: read.value }) : read
  }
  const name = 'standard input'
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of input) {
    length += part.length
    if (length > limit) {
      return refuse(
        'tooLarge',
        `“${name}” is too large: Quoin takes texts of up to ${megabytes(limit)}. Split it into several.`,
      )
    }
    parts.push(part)
  }
  return ok({ name, bytes: Buffer.concat(parts) })
}
