/** Takes one file in by its path, under its own name. */
import { basename } from 'node:path'
import type { TakenIn } from '../../../shared/contract/desk.ts'
import { readFileSafely, type SafeReadOptions } from '../../storage/readFileSafely.ts'
import type { Desk } from '../desk/desk.ts'
import { largestOf } from '../imports/largestOf.ts'

export async function takeInPath(
  path: string,
  desk: Pick<Desk, 'takeIn'>,
  options: Pick<SafeReadOptions, 'followLinks'> = {},
): Promise<TakenIn> {
  const name = basename(path)
  const read = await readFileSafely(path, { ...options, limit: largestOf(name) })
  return read.ok ? desk.takeIn({ name, bytes: read.value }) : { name, message: read.message, refused: [] }
}
