import { ok, refuse, type Result } from '../../shared/result.ts'
import { largestOf } from '../services/imports/largestOf.ts'
import { megabytes, readFileSafely } from '../storage/readFileSafely.ts'
import type { CommandIo } from './commandIo.ts'
import { LARGEST_OWN } from '../storage/readOwnFile.ts'

export interface NamedBytes {
  /** The path as it was typed, for messages. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The bytes of a file, or of standard input when it is named "-". Only tagged JSON may be larger than any text. */
export async function readNamed(path: string, { input }: CommandIo): Promise<Result<NamedBytes>> {
  if (path !== '-') {
    const read = await readFileSafely(path, { limit: largestOf(path), name: path })
    if (read.ok) return ok({ name: path, bytes: read.value })
    return read.code === 'missing' && path.includes('\ufffd') ? notUtf8(path) : read
  }
  const name = 'standard input'
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of input) {
    length += part.length
    if (length > LARGEST_OWN)
      return refuse('tooLarge', `“${name}” is larger than ${megabytes(LARGEST_OWN)}. Split it into several.`)
    parts.push(part)
  }
  return ok({ name, bytes: Buffer.concat(parts) })
}

/** Node.js decodes what is typed, and what was no UTF-8 cannot be had back. */
const notUtf8 = (path: string): Result<never> =>
  refuse(
    'missing',
    `“${path}” cannot be read: its name is not UTF-8. Rename it, or read it from standard input: quoin tag - < FILE`,
  )
