/** The one door to the main process: nothing else in the renderer touches `window.quoin`. */
import type { Bridge } from '../shared/ipc/contract.ts'

declare global {
  interface Window {
    readonly quoin: Bridge
  }
}

export const bridge: Bridge = window.quoin
