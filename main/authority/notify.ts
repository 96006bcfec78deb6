import type { EventName, Events } from '../../shared/contract/contract.ts'

/** Whatever identifies a window to those who wire the services; a window's own number in Electron. */
export type WindowId = number

/** Tells windows something: those named, or all. */
export interface Notify {
  <Name extends EventName>(name: Name, event: Events[Name], windows?: readonly WindowId[]): void
}
