/**
 * Virus scanners, indexers and programs that sync hold a file for a moment, and the system then says EBUSY or EPERM to whoever
 * would put another in its place. It is tried again quietly for some seconds before anybody is told.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { errnoOf } from './fileTrouble.ts'

const PASSING: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])
/** Milliseconds between the tries: four seconds in all. */
const PAUSES = [50, 100, 200, 400, 750, 1000, 1500] as const

/** @throws what the last try threw, or at once what will not pass */
export async function withPatience<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt()
    } catch (error) {
      if (!PASSING.has(errnoOf(error) ?? '')) throw error
      await wait(pause)
    }
  }
  return attempt()
}
