/**
 * The page's end of a bridge that a test process serves: runs before the page's own scripts and puts the contract on
 * `window.quoin`, as the preload script does in Electron. It is sent to the browser as source, so it may use nothing
 * from outside its own body.
 */
import type { CallName, EventName } from '../../shared/contract/contract.ts'

declare global {
  interface Window {
    /** Answers a call; both ways in JSON, which is faster than what the test tool would do with a large article. */
    readonly quoinHostCall: (name: string, argument: string) => Promise<string>
    quoinHostDeliver: (name: string, event: string) => void
  }
}

export interface BridgeNames {
  readonly calls: readonly CallName[]
  readonly events: readonly EventName[]
}

export function installBridge({ calls, events }: BridgeNames): void {
  type Listener = (event: unknown) => void
  const boxes = new Map(
    events.map((name) => [name as string, { listeners: new Set<Listener>(), kept: [] as unknown[] }]),
  )

  const writeBytes = (_key: string, value: unknown): unknown => {
    if (!(value instanceof Uint8Array)) return value
    let binary = ''
    for (const byte of value) binary += String.fromCharCode(byte)
    return { $bytes: btoa(binary) }
  }

  const call = (name: string) => (argument: unknown) =>
    window.quoinHostCall(name, JSON.stringify(argument, writeBytes))

  const listen = (name: string) => (listener: Listener) => {
    const box = boxes.get(name)
    box?.listeners.add(listener)
    // What came before anybody listened is for the first who does.
    for (const event of box?.kept.splice(0) ?? []) listener(event)
    return () => void box?.listeners.delete(listener)
  }

  window.quoinHostDeliver = (name, json) => {
    const box = boxes.get(name)
    const event: unknown = JSON.parse(json)
    if (box && box.listeners.size > 0) for (const listener of box.listeners) listener(event)
    else box?.kept.push(event)
  }

  Object.defineProperty(window, 'quoin', {
    value: Object.freeze({
      calls: Object.freeze(Object.fromEntries(calls.map((name) => [name, call(name)]))),
      on: Object.freeze(Object.fromEntries(events.map((name) => [name, listen(name)]))),
    }),
  })
}
