/** The one door to the main process: nothing else in the renderer touches `window.quoin`. */
import type { Bridge, PreloadBridge } from '../shared/contract/contract.ts'
import { CALL_NAMES } from '../shared/contract/names.ts'

declare global {
  interface Window {
    readonly quoin: PreloadBridge
  }
}

const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [
    name,
    async (argument: never): Promise<unknown> => JSON.parse(await window.quoin.calls[name](argument)),
  ]),
) as unknown as Bridge['calls']

export const bridge: Bridge = { calls, on: window.quoin.on }
