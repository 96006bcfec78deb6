/**
 * Files that come in through this window: chosen in a dialog, dropped on it, or what was copied. One that cannot be read is
 * named and the others go on; the first that is on the desk then is shown.
 */
import type { Bridge } from '../../../shared/contract/contract.ts'
import type { Notice } from '../../../shared/contract/window.ts'
import type { TakenIn } from '../../../shared/contract/desk.ts'
import type { Refusal } from '../../../shared/result.ts'
import type { OwnJob } from './jobs.ts'

export interface DroppedFile {
  readonly name: string
  /** @throws when it is a folder, a socket, gone, or not for this user */
  readonly read: (most: number) => Promise<Uint8Array>
}

export interface TakingInActions {
  readonly chooseFiles: () => Promise<void>
  readonly takeInFiles: (files: readonly DroppedFile[]) => Promise<void>
  readonly takeInClipboard: () => Promise<void>
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly add: (notice: Notice) => void
  readonly refused: (refusal: Refusal) => void
  readonly beginJob: (what: string) => OwnJob
  readonly showArticle: (slug: string) => Promise<void>
}

/** What main takes in, in bytes, and one more, so that main can say that it is too much. */
const MOST = 20 * 1024 * 1024 + 1
/** Fewer than this are done before anybody could read how far they are. */
const MANY = 5

type Taken = Omit<TakenIn, 'refused'>

export function takingInActions({ bridge, add, refused, beginJob, showArticle }: Ports): TakingInActions {
  function say({ slug, message }: Taken): void {
    if (message !== undefined) add({ level: slug === undefined ? 'error' : 'info', message })
  }

  async function takeIn({ name, read }: DroppedFile): Promise<Taken> {
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

  return {
    async chooseFiles() {
      const answer = await bridge.calls['desk.chooseFiles'](null)
      if (!answer.ok) {
        refused(answer)
        return
      }
      for (const taken of answer.value) say(taken)
      const first = answer.value.find(({ slug }) => slug !== undefined)
      if (first?.slug !== undefined) await showArticle(first.slug)
    },
    async takeInFiles(files) {
      const job = files.length < MANY ? undefined : beginJob('Taking in')
      let hasShown = false
      let done = 0
      for (const file of files) {
        if (job?.signal.aborted) break
        job?.progress(done, files.length)
        const taken = await takeIn(file)
        say(taken)
        if (taken.slug !== undefined && !hasShown) {
          hasShown = true
          void showArticle(taken.slug)
        }
        done += 1
      }
      job?.end()
      if (done < files.length)
        add({
          level: 'info',
          message: `Cancelled: ${done} of ${files.length} files were looked at. They stay on the desk.`,
        })
    },
    async takeInClipboard() {
      const answer = await bridge.calls['desk.takeInClipboard'](null)
      if (!answer.ok) {
        refused(answer)
        return
      }
      say(answer.value)
      if (answer.value.slug !== undefined) await showArticle(answer.value.slug)
    },
  }
}
