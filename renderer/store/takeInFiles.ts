/**
 * Takes dropped files in, one after the other, with a count of how far it is and a way to end it. A file that cannot be read
 * is named and the others go on.
 */
import type { Bridge, Notice } from '../../shared/ipc/contract.ts'
import type { TakenIn } from '../../shared/ipc/deskCalls.ts'

export interface DroppedFile {
  readonly name: string
  /** @throws when it is a folder, a socket, gone, or not for this user */
  readonly read: (most: number) => Promise<Uint8Array>
}

export interface TakingIn {
  readonly done: number
  readonly total: number
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly notify: (notice: Notice) => void
  /** The first that is on the desk now. */
  readonly show: (slug: string) => void
  readonly progress: (progress: TakingIn | null) => void
}

/** What main takes in, in bytes, and one more, so that main can say that it is too much. */
const MOST = 20 * 1024 * 1024 + 1
/** Fewer than this are done before anybody could read how far they are. */
const MANY = 5

/** @param isCancelled asked before each file */
export async function takeInFiles(
  files: readonly DroppedFile[],
  isCancelled: () => boolean,
  { bridge, notify, show, progress }: Ports,
): Promise<void> {
  let hasShown = false
  let done = 0
  for (const file of files) {
    if (isCancelled()) break
    if (files.length >= MANY) progress({ done, total: files.length })
    const taken = await takeIn(file, bridge)
    if (taken.message !== undefined)
      notify({ level: taken.slug === undefined ? 'error' : 'info', message: taken.message })
    if (taken.slug !== undefined && !hasShown) {
      hasShown = true
      show(taken.slug)
    }
    done += 1
  }
  progress(null)
  if (done < files.length)
    notify({
      level: 'info',
      message: `Cancelled: ${done} of ${files.length} files were looked at. They stay on the desk.`,
    })
}

async function takeIn(
  { name, read }: DroppedFile,
  bridge: Ports['bridge'],
): Promise<Omit<TakenIn, 'refused'>> {
  let bytes: Uint8Array
  try {
    bytes = await read(MOST)
  } catch {
    return {
      name,
      message: `“${name}” cannot be read: it is not a file, or you are not allowed to. It was left out.`,
    }
  }
  const answer = await bridge.calls['desk.takeIn']({ name, bytes })
  return answer.ok ? answer.value : { name, message: answer.message }
}
