/** Takes many files in, one after the other, and counts what came of each. One that is refused holds up no other. */
import type { Desk } from '../desk/desk.ts'
import { takeInPath } from './takeInPath.ts'

export interface FolderFile {
  readonly path: string
  readonly name: string
  /** The folders between the one that was chosen and this file; '' in that one itself. */
  readonly under: string
}

export interface Outcome {
  /** How many were looked at, of how many. */
  readonly looked: number
  readonly of: number
  /** The names of those that became articles. */
  readonly taken: readonly string[]
  /** How many were on the desk already. */
  readonly there: number
  /** The names of those that were refused. */
  readonly refused: readonly string[]
  /** What there is to say, in sentences: why they were refused, and then what was mended or is not whole of others. */
  readonly whyRefused: readonly string[]
  readonly remarks: readonly string[]
}

interface TakeInAllPorts<File> {
  readonly desk: Pick<Desk, 'takeIn' | 'whyShut'>
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
  /** Asked before each: what is not due is passed by. */
  readonly isDue?: (file: File) => Promise<boolean>
  /** It was taken in or refused. */
  readonly dealtWith?: (file: File) => Promise<void>
}

export async function takeInAll<File extends FolderFile>(
  files: readonly File[],
  ports: TakeInAllPorts<File>,
): Promise<Outcome> {
  const { desk, signal, progress, isDue, dealtWith } = ports
  const taken: string[] = []
  const refused: string[] = []
  const whyRefused: string[] = []
  const remarks: string[] = []
  let there = 0
  let looked = 0
  for (const file of files) {
    if (signal.aborted) break
    progress(looked, files.length)
    if (isDue && !(await isDue(file))) {
      looked += 1
      continue
    }
    const one = await takeInPath(file.path, desk, { followLinks: false })
    // Another Quoin has the desk: nothing more can come in, and it is no fault of the files.
    const shut = desk.whyShut()
    if (shut) {
      whyRefused.push(shut.message)
      break
    }
    looked += 1
    const said =
      one.message === undefined ? [] : [file.under === '' ? one.message : `${file.under}: ${one.message}`]
    if (one.slug === undefined) {
      refused.push(file.name)
      whyRefused.push(...said)
    } else if (one.wasThere) there += 1
    else {
      taken.push(file.name)
      remarks.push(...said)
    }
    await dealtWith?.(file)
  }
  return { looked, of: files.length, taken, there, refused, whyRefused, remarks }
}
