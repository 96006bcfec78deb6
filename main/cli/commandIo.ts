import type { Worker } from 'node:worker_threads'

/** What a command may touch besides files, passed in so that tests need no process. */
export interface CommandIo {
  readonly input: AsyncIterable<Uint8Array>
  /** Settles when the reader has taken it, so that a slow reader slows the command and not its memory. */
  readonly write: (text: string) => Promise<void>
  /** A line for people, apart from what the command writes. */
  readonly say: (line: string) => void
  /** Draws on the terminal that standard error is; undefined when it is none. */
  readonly terminal: ((text: string) => void) | undefined
  /** A thread that runs tagWorker.ts. */
  readonly startTagger: () => Worker
  /** In columns. */
  readonly width: number
}

/** 0: all well; 1: something could not be done, and was said; 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2
