import { fstatSync, type Stats } from 'node:fs'
import { fileTrouble } from '../storage/fileTrouble.ts'
import { IoTrouble } from './commandIo.ts'

/** In bytes, when it is a file. */
export function inputSize(): number | undefined {
  const stats = inputStats()
  return stats?.isFile() === true ? stats.size : undefined
}

/** What comes in on standard input. @throws IoTrouble when it breaks off, as when a disk or the other end of a connection fails */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (inputStats()?.isDirectory() === true) throw new IoTrouble('standard input is a folder, not a text.')
  try {
    for await (const chunk of process.stdin) yield chunk as Uint8Array
  } catch (error) {
    const { what, remedy } = fileTrouble(error)
    throw new IoTrouble(`standard input broke off: ${what}. ${remedy}`)
  }
}

function inputStats(): Stats | undefined {
  try {
    return fstatSync(0)
  } catch {
    // It is closed, which reading it tells.
    return undefined
  }
}
