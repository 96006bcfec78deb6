/** What windows call for among the sources of the desk; a part of the contract. */
import type { AttributionType } from '../model/attribution.ts'
import type { Entry, Private } from '../model/entry.ts'
import type { NamesOf } from './namesOf.ts'

export interface SourcesCalls {
  /** The directory of sources of this desk, as windows have it: nothing private is in it. */
  'sources.list': (nothing: null) => readonly Entry[]
  /** What only the desk knows of an entry. */
  'sources.private': (entry: { readonly id: string }) => Private
  /**
   * How often each is quoted, by the ids that articles name, which may have been merged since.
   * @param settle what is not saved yet is saved first
   */
  'sources.uses': (how: { readonly settle: boolean }) => readonly SourceUse[]
  /** The accepted quotes of an entry and of what was merged into it. @param most articles */
  'sources.quotes': (entry: { readonly id: string; readonly most: number }) => QuotesOfSource
  'sources.add': (entry: { readonly entry: Entry }) => null
  /** Makes the change between two values of some fields, and leaves what others did to the rest. */
  'sources.edit': (edit: {
    readonly id: string
    readonly from: EntryFields
    readonly to: EntryFields
  }) => SourcesDone
  /** Takes out an entry that no article names. */
  'sources.remove': (entry: { readonly id: string }) => SourcesDone
  'sources.merge': (two: { readonly fromId: string; readonly intoId: string }) => null
  'sources.unmerge': (entry: { readonly id: string }) => null
  /** All quotes of one become another's, in every article. */
  'sources.move': (two: { readonly fromId: string; readonly toId: string }) => SourcesMoved
  /** Takes back what has given this token: an act on sources, or on articles. */
  'acts.takeBack': (done: { readonly token: string }) => { readonly refused: readonly string[] }
  /** Asks where to and writes the directory as CSV, without what is private; null when the user thought better of it. */
  'sources.exportCsv': (nothing: null) => Exported | null
  /** Asks for a CSV file and takes it in; null when the user thought better of it. */
  'sources.importCsv': (nothing: null) => CsvTakenIn | null
}

export const SOURCES_CALLS: NamesOf<SourcesCalls> = {
  'sources.list': true,
  'sources.private': true,
  'sources.uses': true,
  'sources.quotes': true,
  'sources.add': true,
  'sources.edit': true,
  'sources.remove': true,
  'sources.merge': true,
  'sources.unmerge': true,
  'sources.move': true,
  'acts.takeBack': true,
  'sources.exportCsv': true,
  'sources.importCsv': true,
}

export interface SourcesEvents {
  'sources.changed': SourcesChange
}

export const SOURCES_EVENTS: NamesOf<SourcesEvents> = {
  'sources.changed': true,
}

/** Entries of the directory as they are by now, and ids of those that are gone. */
export interface SourcesChange {
  readonly put: readonly Entry[]
  readonly removed: readonly string[]
}

/** What may be edited of an entry. */
export type EntryFields = Partial<Omit<Entry, 'record' | 'id' | 'mergedInto' | 'gave'>>

export interface SourceUse {
  readonly id: string
  /** Accepted ones. */
  readonly quotes: number
  readonly articles: number
}

export interface QuotesOfSource {
  /** Newest change first. */
  readonly articles: readonly ArticleOfSource[]
  /** How many more articles there are. */
  readonly left: number
}

interface ArticleOfSource {
  readonly slug: string
  readonly title: string
  readonly changedAt: string
  readonly quotes: readonly QuoteOfSource[]
}

export interface QuoteOfSource {
  /** Of the attribution. */
  readonly id: string
  readonly type: AttributionType
  readonly words: string
  readonly cue: string
  /** What the article calls the source there. */
  readonly as: string
}

/** What can be taken back. */
interface SourcesDone {
  readonly token: string
}

interface SourcesMoved extends SourcesDone {
  readonly articles: number
  /** Sentences about articles in which nothing could be done. */
  readonly refused: readonly string[]
}

interface CsvTakenIn extends SourcesDone {
  readonly name: string
  readonly added: number
  readonly changed: number
  /** Sentences about lines that were left out. */
  readonly refused: readonly string[]
}

interface Exported {
  /** The file's name without its folder. */
  readonly name: string
}
