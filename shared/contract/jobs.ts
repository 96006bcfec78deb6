/**
 * Long work as windows see it: what it begins with, how far it is, and a way to end it; a part of the contract. A window
 * hears names of folders, never paths.
 */
import type { ExportFormat } from '../exportFormats.ts'
import type { Sought } from './desk.ts'
import type { NamesOf } from './namesOf.ts'

export interface JobCalls {
  /** Asks for a folder and takes in all that is in it, as a job; null when the user thought better of it. */
  'folders.takeIn': (nothing: null) => NamedFolder | null
  /** Asks for a folder from which whatever comes into it is taken in by itself, until that is ended; null as above. */
  'folders.watch': (nothing: null) => NamedFolder | null
  /** Null when there was none. */
  'folders.unwatch': (nothing: null) => NamedFolder | null
  /** Asks for a folder and writes all articles into it that say so, as a job; null as above. */
  'folders.export': (all: { readonly sought: Sought; readonly format: ExportFormat }) => NamedFolder | null
  /** What was done by then stays done. Of a job that is over already, nothing. */
  'job.cancel': (job: { readonly id: string }) => null
}

export const JOB_CALLS: NamesOf<JobCalls> = {
  'folders.takeIn': true,
  'folders.watch': true,
  'folders.unwatch': true,
  'folders.export': true,
  'job.cancel': true,
}

export interface JobEvents {
  /** At most a few times a second, and when it is over. */
  'job.changed': JobChange
}

export const JOB_EVENTS: NamesOf<JobEvents> = {
  'job.changed': true,
}

interface NamedFolder {
  readonly name: string
}

export interface JobChange {
  readonly id: string
  /** What is being done, without a full stop: “Taking in “wires””. */
  readonly what: string
  readonly done: number
  /** 0 while nobody knows. */
  readonly total: number
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** What came of it, when it is over: a sentence that says it all, and others with what there is to know. */
  readonly report?: readonly string[]
  /** Something that was asked for could not be done. */
  readonly isWanting?: boolean
}
