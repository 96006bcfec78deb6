/** Asks the engine in its worker. One worker for the window; answers come in the order of the questions. */
import type { Proposal } from '../../shared/suggest/proposal.ts'
import type { Range } from '../../shared/text/range.ts'
import { changeBetween } from '../../shared/text/textChange.ts'
import type { SuggestRequest } from './suggestions.worker.ts'
import workerUrl from './suggestions.worker.ts?worker&url'

export interface Engine {
  /**
   * Reads the open article; once more, only what changed since.
   * @param furniture UTF-16 ranges that are not to be read
   * @param language BCP 47, as the article says
   * @param wanted UTF-16 ranges, in order: what begins elsewhere is left out, or 10,000 proposals would come for a typed word
   */
  readonly read: (
    text: string,
    furniture: readonly Range[],
    language: string,
    wanted: readonly Range[],
  ) => Promise<readonly Proposal[]>
}

interface Answer {
  readonly id: number
  readonly proposals: readonly Proposal[]
}

export function createEngine(): Engine {
  const pending = new Map<number, (proposals: readonly Proposal[]) => void>()
  let worker: Worker | undefined
  /** The text as the worker has it: to send a long one whole takes longer than a frame. */
  let told = ''
  let count = 0

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(trusted(workerUrl), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      pending.get(data.id)?.(data.proposals)
      pending.delete(data.id)
    })
    return worker
  }

  const ask = (asked: Omit<SuggestRequest, 'id'>): Promise<readonly Proposal[]> =>
    new Promise((resolve) => {
      const request: SuggestRequest = { id: ++count, ...asked }
      pending.set(request.id, resolve)
      started().postMessage(request)
    })

  return {
    read: (text, furniture, language, wanted) => {
      const change = changeBetween(told, text)
      told = text
      return ask({ change, furniture, language, wanted })
    },
  }
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => {
    readonly createScriptURL: (url: string) => string
  }
}

/** Under Trusted Types a worker's address must come from a named policy; this one lets our own worker through only. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  if (!trustedTypes) return url
  const policy = trustedTypes.createPolicy('quoin-worker', {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new RangeError(`not our worker: ${asked}`)
      return asked
    },
  })
  return policy.createScriptURL(url)
}
