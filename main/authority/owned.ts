/**
 * Something of the desk that Quoin keeps: an article, the directory of sources. What an authority must be told of it is here;
 * journal, file, recovery, versions and windows are the same for all.
 */
import type { Result } from '../../shared/result.ts'
import type { HeaderFields, JournalContent } from './readJournal.ts'
import type { Versions } from './versions.ts'

export interface Codec<State, File extends FileBytes = FileBytes> {
  /** What messages call it, between quotation marks. */
  readonly title: (state: State) => string
  /** How somebody looks at a file of it that was kept aside: a sentence. */
  readonly howToCompare: string
  /** After all of these changes, or why not. They come from outside. */
  readonly change: (state: State, changes: readonly unknown[]) => Result<State, 'badSteps'>
  /** The same bytes for the same state, always. */
  readonly bytes: (state: State) => File
  /** The first line of a journal, with what the file leaves out and later changes count on. */
  readonly toHeader: (state: State) => HeaderFields
  /**
   * A journal of any version -> where it began and its pushes as they would be today; undefined when it is of no use.
   * `newer`: that of a newer Quoin, which alone can read it.
   */
  readonly fromJournal: (journal: JournalContent) => Begun<State> | 'newer' | undefined
}

export interface FileBytes {
  readonly bytes: Uint8Array
  readonly sha256: string
}

interface Begun<State> {
  readonly state: State
  readonly pushes: readonly (readonly unknown[])[]
}

/** Where it is on the desk. */
export interface OwnPlaces {
  /** Its name in the desk, for its versions and for what is kept aside. */
  readonly name: string
  readonly ending: string
  readonly file: string
  readonly journal: string
  /** The file that a snapshot replaces, until it has been looked at. */
  readonly replaced: string
  /** The folders for what somebody may want back. */
  readonly kept: string
  readonly quarantine: string
}

export interface Owned<State, File extends FileBytes = FileBytes> {
  readonly codec: Codec<State, File>
  readonly places: OwnPlaces
  readonly versions: Versions
}
