/** The desk as windows call for it. */
import type { CallName } from '../../shared/contract/contract.ts'
import type { TakenIn } from '../../shared/contract/desk.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Desk } from '../services/desk/desk.ts'
import type { HandlersOf } from './handlersOf.ts'
import { soughtIds } from './soughtIds.ts'

export interface DeskHandlerPorts<Caller> {
  readonly desk: Pick<Desk, 'list' | 'look' | 'find' | 'takeIn' | 'directory'>
  /** The folder from which whatever comes into it is taken in, by its name. */
  readonly watching: () => string | undefined
  /** Asks for files and takes them in. */
  readonly chooseFiles: (caller: Caller) => Promise<readonly TakenIn[]>
  /** The text that was copied. */
  readonly readClipboard: () => Promise<string>
}

/** In characters. */
const LONGEST_NAME = 80

type Names = Extract<CallName, `desk.${string}`>

export function deskHandlers<Caller>({
  desk,
  watching,
  chooseFiles,
  readClipboard,
}: DeskHandlerPorts<Caller>): HandlersOf<Names, Caller> {
  return {
    'desk.list': async (query) => {
      const listing = await desk.list(query)
      const name = watching()
      return ok(name === undefined ? listing : { ...listing, watching: name })
    },
    'desk.look': async () => {
      await desk.look()
      return ok(null)
    },
    'desk.find': async (query) => ok(await desk.find(query, await soughtIds(query, desk))),
    'desk.chooseFiles': async (_nothing, caller) => ok(await chooseFiles(caller)),
    'desk.takeInClipboard': async () => {
      const text = await readClipboard()
      const bytes = Buffer.from(text)
      // A file has its name from its headline, as on paper.
      const [first = ''] = text.trim().split('\n')
      if (text.trim() === '')
        return refuse('empty', 'Nothing that was copied is text. Copy the text of an article first.')
      return ok(await desk.takeIn({ name: `${first.slice(0, LONGEST_NAME)}.txt`, bytes }))
    },
    'desk.takeIn': async (file) => ok(await desk.takeIn(file)),
  }
}
