import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL } from '../../shared/contract/names.ts'

type AnswerCall = (event: IpcMainInvokeEvent, name: unknown, argument: unknown) => Promise<unknown>

export interface KeptCalls {
  /** Resolves when a page has called. */
  readonly first: Promise<void>
  /** Who answers the calls that came and those that will come. */
  readonly answerWith: (answer: AnswerCall) => void
}

/**
 * The end in main of what `PreloadBridge` calls: answers leave as JSON. A page calls before its script is read
 * (`askedAhead.ts`), and before there is anybody to answer.
 */
export function keepCalls(ipc: Pick<IpcMain, 'handle'>): KeptCalls {
  let answerWith: (answer: AnswerCall) => void = () => undefined
  let called: () => void = () => undefined
  const answering = new Promise<AnswerCall>((resolve) => {
    answerWith = resolve
  })
  const first = new Promise<void>((resolve) => {
    called = resolve
  })
  ipc.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown) => {
    called()
    const answer = await answering
    return JSON.stringify(await answer(event, name, argument))
  })
  return { first, answerWith }
}
