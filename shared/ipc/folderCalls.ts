/** Whole folders of articles, as windows call for them; a part of the contract. A window hears names of folders, never paths. */
export interface FolderCalls {
  /** Asks for a folder and takes in all that is in it, as a job; null when the user thought better of it. */
  'folders.takeIn': (nothing: null) => NamedFolder | null
  /** Asks for a folder from which whatever comes into it is taken in by itself, until that is ended; null as above. */
  'folders.watch': (nothing: null) => NamedFolder | null
  /** Null when there was none. */
  'folders.unwatch': (nothing: null) => NamedFolder | null
}

interface NamedFolder {
  readonly name: string
}
