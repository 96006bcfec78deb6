/**
 * What every page asks first is asked before its script is read, which takes as long as the answer. The answer goes to
 * whoever asks first; whoever asks again is answered anew.
 */
import type { CallName } from '../../shared/contract/contract.ts'

export type Ask = (name: CallName, argument: unknown) => Promise<unknown>

const FIRST: CallName = 'window.begin'

export function askedAhead(ask: Ask): Ask {
  let ahead: Promise<unknown> | undefined = ask(FIRST, null)
  // That it failed is for whoever asks.
  ahead.catch(() => undefined)
  return (name, argument) => {
    const answer = name === FIRST ? ahead : undefined
    if (answer) ahead = undefined
    return answer ?? ask(name, argument)
  }
}
