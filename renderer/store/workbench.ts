/**
 * The workbench's state as React sees it, and what a view may ask for. The article itself lives in the ProseMirror state;
 * `editor` is its latest value, and views read it through selectors. Nothing here is written to disk by the window: the
 * main process is the authority.
 */
import type { EditorState } from 'prosemirror-state'
import type { CommandId } from '../../shared/commands.ts'
import type { WordsToFind } from '../editor/state/findPlugin.ts'
import type { SaveState } from '../../shared/contract/article.ts'
import type { AttributionType } from '../../shared/model/attribution.ts'
import type { Signed } from '../../shared/model/comment.ts'
import type { MentionForm } from '../../shared/model/mention.ts'
import type { Source, SourceKind } from '../../shared/model/source.ts'
import type { Sourcing } from '../../shared/model/sourcing.ts'
import type { Preferences } from '../../shared/preferences.ts'
import type { SaidNotice } from './notices.ts'
import type { DeskActions, DeskState } from './slices/desk.ts'
import type { DirectoryActions, DirectoryState } from './slices/directory.ts'
import type { JobsActions, JobsState } from './slices/jobs.ts'
import type { SearchActions, SearchState } from './slices/search.ts'
import type { PlaceActions, PlaceState } from './slices/place.ts'
import type { TakingInActions } from './slices/takingIn.ts'

export interface WorkbenchState extends DeskState, DirectoryState, PlaceState, SearchState, JobsState {
  readonly article: OpenArticle | null
  readonly opening: string | null
  readonly preferences: Preferences
  readonly dialog: 'palette' | 'keys' | 'guideline' | 'messages' | 'find' | 'rename' | null
  /** The field that asks who it is, open for this quote or mention. */
  readonly sourceField: { readonly tagId: string; readonly making: boolean } | null
  /** The comment whose answer is about to be written. */
  readonly answerField: string | null
  /** Still to be seen, the oldest first, and all of this session. */
  readonly notices: readonly SaidNotice[]
  readonly said: readonly SaidNotice[]
  /** Read out by screen readers. */
  readonly announcement: string
}

interface OpenArticle {
  readonly slug: string
  readonly editor: EditorState
  readonly saving: SaveState
}

/** About the article that is shown. */
export interface ArticleActions {
  /** Takes a tag in hand and brings it into view. */
  readonly takeInHand: (tagId: string) => void
  /** Selects the words of a rejected suggestion. */
  readonly showRejected: (attributionId: string) => void
  /** Takes the first quote of a source in hand. @returns its id, if there is one */
  readonly goToSource: (sourceId: string) => string | undefined
  readonly setType: (attributionId: string, type: AttributionType) => void
  readonly setSourcing: (attributionId: string, change: Partial<Sourcing>) => void
  readonly setNote: (attributionId: string, note: string) => void
  readonly setForm: (mentionId: string, form: MentionForm) => void
  readonly setTitle: (title: string) => void
  readonly unlink: (attributionId: string, tagId: string) => void
  /** A quote (through its mentions, or by itself) or a mention gets this source; null takes it away. */
  readonly assignSource: (tagId: string, source: Source | null) => void
  readonly makeSource: (tagId: string, kind: SourceKind, name: string) => void
  /** What names the one source in this article names the other from here on. */
  readonly useEntry: (insteadOfId: string, entry: Source) => void
  readonly editSource: (sourceId: string, change: Partial<Source>) => void
  /** What the comment that was begun says by now. */
  readonly writeComment: (text: string) => void
  /** Its field is left. */
  readonly endComment: () => void
  readonly rewordComment: (commentId: string, text: string) => void
  /** A new answer, or what one of one's own says by now. @returns its id; null when it says nothing and is none */
  readonly answerComment: (commentId: string, answerId: string | null, text: string) => string | null
  /** Who does something now, and when. */
  readonly signed: () => Signed
  /** Marks every hit in the article and goes to the next; '' ends the search. */
  readonly find: (words: string) => void
  /** What Find begins with. */
  readonly wordsToFind: () => WordsToFind
  /** The tag that the menu key is about. */
  readonly tagAtCaret: () => string | undefined
  /** Mounts the galley into an element of the article view; answers how to take it away. */
  readonly mountGalley: (element: HTMLElement) => () => void
}

export interface WorkbenchActions
  extends ArticleActions,
    DeskActions,
    DirectoryActions,
    PlaceActions,
    SearchActions,
    JobsActions,
    TakingInActions {
  readonly run: (command: CommandId) => boolean
  /** Whether the command can do anything now: greys out buttons and palette entries. */
  readonly can: (command: CommandId) => boolean
  readonly openArticle: (slug: string) => Promise<void>
  readonly renameFile: (name: string) => void
  readonly setPreferences: (change: Partial<Preferences>) => void
  readonly show: (dialog: WorkbenchState['dialog']) => void
  readonly openSourceField: (field: WorkbenchState['sourceField']) => void
  readonly openAnswerField: (commentId: string | null) => void
  readonly dismiss: (noticeId: number) => void
  /** All that do not stand. */
  readonly dismissAll: () => void
}
