/** Where an authority leaves what the desk does not take: full, read-only or gone. */
import type { Refusal } from '../../shared/result.ts'
import type { FileCode } from '../storage/fileTrouble.ts'
import type { WindowId } from './notify.ts'

export interface Unwritten<State> {
  /** Which changes these are: the same ones, met again, are kept already. */
  readonly steps: string
  readonly state: State
  readonly inJournal: State
  /** SHA-256 of the file. */
  readonly fileSha: string
}

/** Keeps elsewhere what the desk does not take. */
export interface Elsewhere<State> {
  /** A push that could not be written down. */
  readonly refused: (from: WindowId, why: Refusal<FileCode>, given: Unwritten<State>) => void
  /** What this window sent is in the journal. */
  readonly written: (from: WindowId) => void
  /** A snapshot could not be made. */
  readonly unsaved: (all: Unwritten<State>) => void
  /** One was made. */
  readonly saved: () => void
  /** Why not all is saved though the file has what main has. */
  readonly why: () => Refusal<FileCode> | undefined
}
