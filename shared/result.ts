import type { CommandId } from './commands.ts'

/** What a user can meet is a `Result` with a code and words for people; a programmer's mistake is thrown. */
export type Result<T, Code extends string = string> = Ok<T> | Refusal<Code>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Refusal<Code extends string = string> {
  readonly ok: false
  readonly code: Code
  /** A sentence for the user: what is wrong, with what, and what to do. */
  readonly message: string
  /** What can be done about it, as a button. */
  readonly remedy?: CommandId
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refuse<Code extends string>(code: Code, message: string, remedy?: CommandId): Refusal<Code> {
  return { ok: false, code, message, ...(remedy === undefined ? {} : { remedy }) }
}
