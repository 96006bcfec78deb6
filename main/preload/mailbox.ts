/**
 * Events that arrive before the page listens are kept for its first listener: main may have something to say while the
 * page is still starting.
 */
type Listener = (payload: unknown) => void

export interface Mailbox {
  /** A name that is not in the contract is dropped. */
  readonly deliver: (name: unknown, payload: unknown) => void
  /**
   * @returns how to stop listening
   * @throws TypeError when the listener is not a function
   */
  readonly listen: (name: string, listener: unknown) => () => void
}

/** More than this before anybody listens means that nobody will. */
const MOST_KEPT = 200

export function createMailbox(names: readonly string[]): Mailbox {
  const boxes = new Map(
    names.map((name) => [name, { listeners: new Set<Listener>(), kept: [] as unknown[] }]),
  )
  return {
    deliver(name, payload) {
      const box = typeof name === 'string' ? boxes.get(name) : undefined
      if (!box) return
      for (const listener of box.listeners) listener(payload)
      if (box.listeners.size === 0 && box.kept.length < MOST_KEPT) box.kept.push(payload)
    },
    listen(name, listener) {
      const box = boxes.get(name)
      if (!box || !isListener(listener)) throw new TypeError(`not a listener for ${name}`)
      const call: Listener = (payload) => {
        listener(payload)
      }
      box.listeners.add(call)
      for (const payload of box.kept.splice(0)) call(payload)
      return () => {
        box.listeners.delete(call)
      }
    },
  }
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}
