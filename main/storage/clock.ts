/** Time for services. Waiting must not depend on the wall clock, which people and networks set back and forth. */
export interface Clock {
  /** The wall clock: only to be shown and to name things, never to measure. */
  now(): Date
  /** Milliseconds that only ever grow. */
  elapsed(): number
  /** @returns how to call it off */
  after(milliseconds: number, run: () => void): () => void
}
