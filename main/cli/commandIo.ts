import type { Worker } from 'node:worker_threads'

/** What a command may touch besides files, passed in so that tests need no process. */
export interface CommandIo {
  /** @throws IoTrouble when it breaks off */
  readonly input: AsyncIterable<Uint8Array>
  /** In bytes; undefined where nobody can know, as of a pipe. */
  readonly inputSize: number | undefined
  /**
   * What other programs read, to the letter. Settles when the reader has taken it, so that a slow reader slows the command
   * and not its memory.
   */
  readonly write: (text: string) => Promise<void>
  /** Lines for people on standard output. */
  readonly print: (text: string) => Promise<void>
  /** A line for people on standard error, apart from what the command writes. */
  readonly say: (line: string) => void
  /** Draws on the terminal that standard error is; undefined when it is none. */
  readonly terminal: ((text: string) => void) | undefined
  /** A thread that runs tagWorker.ts. */
  readonly startTagger: (options: LineOptions) => Worker
  /** In columns. */
  readonly width: number
}

/** What the answer to a line of `tag --jsonl` holds. */
export interface LineOptions {
  /** The whole tagged article instead of ranges. */
  readonly full: boolean
}

/** What is read or written broke off; the message is for whoever called. */
export class IoTrouble extends Error {}
