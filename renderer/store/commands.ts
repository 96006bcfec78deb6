/** What each command of the table does. A command without a handler does not compile. */
import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import type { CommandId } from '../../shared/commands.ts'
import {
  EXPORT_FORMATS,
  type ExportAllCommandId,
  type ExportCommandId,
  type ExportFormat,
} from '../../shared/exportFormats.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Signed } from '../../shared/model/comment.ts'
import type { Source } from '../../shared/model/source.ts'
import { goToComment, settleComment } from '../editor/commands/comments.ts'
import { setTypeInHand } from '../editor/commands/fields.ts'
import { beginLinking, unlinkAll } from '../editor/commands/link.ts'
import { moveEdge } from '../editor/commands/moveEdge.ts'
import { addPiece, removePiece } from '../editor/commands/pieces.ts'
import { selectTag } from '../editor/commands/selectTag.ts'
import {
  acceptSuggestion,
  adjustSuggestion,
  goToQuote,
  goToSuggestion,
  rejectSuggestion,
} from '../editor/commands/suggestions.ts'
import { tagSelection } from '../editor/commands/tagSelection.ts'
import { takeOffer } from '../editor/commands/takeOffer.ts'
import { untag } from '../editor/commands/untag.ts'
import type { ArticleFiles } from './articleFiles.ts'
import { findNext } from '../editor/commands/find.ts'

/** What the window itself can do; the editor's commands need an open article. */
export interface WindowCommands {
  readonly hasArticle: () => boolean
  readonly articleFiles: Omit<ArticleFiles, 'rename'>
  readonly takeInClipboard: () => void
  readonly sources: SourcesCommands
  readonly search: {
    readonly find: () => void
    readonly comeAndGo: () => void
    readonly canExport: () => boolean
    readonly exportAll: (format: ExportFormat) => void
  }
  /** The desk's sources. */
  readonly directory: () => readonly Source[]
  readonly openFiles: () => void
  readonly folders: FolderCommands
  readonly save: () => void
  /** Whether somebody else has changed the file. */
  readonly canTakeOutside: () => boolean
  readonly takeOutside: () => void
  readonly exportAs: (format: ExportFormat) => void
  readonly newWindow: () => void
  readonly switchMode: () => void
  readonly switchTheme: () => void
  readonly toggleDesk: () => void
  readonly toggleInspector: () => void
  /** Larger, smaller, or as it was made. */
  readonly zoom: (direction: -1 | 0 | 1) => void
  readonly show: (dialog: 'palette' | 'keys' | 'guideline' | 'messages' | 'find' | 'rename') => void
  readonly focusPane: (direction: -1 | 1) => void
  readonly focusFilter: () => void
  /** Whether an accepted quote names no source that somebody has named. */
  readonly canGoUnsourced: () => boolean
  readonly goUnsourced: () => void
  /** Whether there is a rejected suggestion at the caret. */
  readonly canSuggestAgain: () => boolean
  readonly suggestAgain: () => void
  /** Whether the tag in hand can be given a source. */
  readonly canName: () => boolean
  readonly openSourceField: (making: boolean) => void
  /** Whether there are words to comment on, or a comment to answer. */
  readonly canComment: () => boolean
  readonly comment: () => void
  /** Who does something now. */
  readonly signed: () => Signed
}

/** Whole folders of articles. */
interface FolderCommands {
  readonly takeIn: () => void
  readonly watch: () => void
  readonly isWatching: () => boolean
  readonly unwatch: () => void
}

/** What the place of the sources can do. */
interface SourcesCommands {
  readonly add: () => void
  readonly find: () => void
  readonly canTakeBack: () => boolean
  readonly takeBack: () => void
  readonly importCsv: () => void
  readonly exportCsv: () => void
  readonly comeAndGo: () => void
}

export type Handler = { readonly editor: Command } | { readonly can: () => boolean; readonly run: () => void }

export function commandHandlers(
  window: WindowCommands,
  mintId: MintId,
): Readonly<Record<CommandId, Handler>> {
  const always = (run: () => void): Handler => ({ can: () => true, run })
  const withArticle = (run: () => void): Handler => ({ can: window.hasArticle, run })
  return {
    'file.open': always(window.openFiles),
    'file.openFolder': always(window.folders.takeIn),
    'file.watchFolder': always(window.folders.watch),
    'file.unwatchFolder': { can: window.folders.isWatching, run: window.folders.unwatch },
    'file.save': withArticle(window.save),
    'file.takeOutside': { can: window.canTakeOutside, run: window.takeOutside },
    ...forFormats<ExportCommandId>(
      ({ command }) => command.id,
      (format) => withArticle(() => window.exportAs(format)),
    ),
    ...forFormats<ExportAllCommandId>(
      ({ all }) => all.id,
      (format) => ({ can: window.search.canExport, run: () => window.search.exportAll(format) }),
    ),
    'file.newWindow': withArticle(window.newWindow),
    'file.fromClipboard': always(window.takeInClipboard),
    'file.duplicate': withArticle(window.articleFiles.duplicate),
    'file.rename': withArticle(() => window.show('rename')),
    'file.archive': withArticle(window.articleFiles.archive),
    'file.delete': withArticle(window.articleFiles.remove),
    'file.bringBack': { can: window.articleFiles.canBringBack, run: window.articleFiles.bringBack },

    'edit.undo': { editor: undo },
    'edit.redo': { editor: redo },
    'edit.mode': withArticle(window.switchMode),
    'edit.find': withArticle(() => window.show('find')),
    'edit.findNext': { editor: findNext(1) },
    'edit.findPrevious': { editor: findNext(-1) },

    'tag.quote': { editor: tagSelection('content', mintId) },
    'tag.cue': { editor: tagSelection('cue', mintId) },
    'tag.source': { editor: tagSelection('source', mintId, window.directory) },
    'tag.select': { editor: selectTag },
    'tag.addPiece': { editor: addPiece },
    'tag.removePiece': { editor: removePiece },
    'tag.startLeft': { editor: moveEdge('start', -1) },
    'tag.startRight': { editor: moveEdge('start', 1) },
    'tag.endLeft': { editor: moveEdge('end', -1) },
    'tag.endRight': { editor: moveEdge('end', 1) },
    'tag.direct': { editor: setTypeInHand('direct') },
    'tag.indirect': { editor: setTypeInHand('indirect') },
    'tag.mixed': { editor: setTypeInHand('mixed') },
    'tag.remove': { editor: untag },

    'link.start': { editor: beginLinking },
    'link.takeOffer': { editor: takeOffer(mintId, window.directory) },
    'link.remove': { editor: unlinkAll },
    'link.source': { can: window.canName, run: () => window.openSourceField(false) },
    'link.newSource': { can: window.canName, run: () => window.openSourceField(true) },

    'suggest.next': { editor: goToSuggestion(1) },
    'suggest.previous': { editor: goToSuggestion(-1) },
    'suggest.accept': { editor: acceptSuggestion },
    'suggest.reject': { editor: rejectSuggestion },
    'suggest.adjust': { editor: adjustSuggestion },
    'suggest.again': { can: window.canSuggestAgain, run: window.suggestAgain },

    'comment.add': { can: window.canComment, run: window.comment },
    'comment.settle': { editor: settleComment(window.signed) },
    'comment.next': { editor: goToComment(1) },
    'comment.previous': { editor: goToComment(-1) },

    'sources.new': always(window.sources.add),
    'sources.find': always(window.sources.find),
    'sources.undo': { can: window.sources.canTakeBack, run: window.sources.takeBack },
    'sources.import': always(window.sources.importCsv),
    'sources.export': always(window.sources.exportCsv),

    'go.nextQuote': { editor: goToQuote(1) },
    'go.previousQuote': { editor: goToQuote(-1) },
    'go.nextUnsourced': { can: window.canGoUnsourced, run: window.goUnsourced },
    'go.nextPane': always(() => window.focusPane(1)),
    'go.previousPane': always(() => window.focusPane(-1)),
    'go.palette': always(() => window.show('palette')),
    'go.sources': always(window.sources.comeAndGo),
    'go.search': always(window.search.comeAndGo),
    'search.find': always(window.search.find),
    'go.filter': always(window.focusFilter),

    'view.theme': always(window.switchTheme),
    'view.desk': always(window.toggleDesk),
    'view.inspector': always(window.toggleInspector),
    'view.zoomIn': always(() => window.zoom(1)),
    'view.zoomOut': always(() => window.zoom(-1)),
    'view.zoomReset': always(() => window.zoom(0)),

    'help.keys': always(() => window.show('keys')),
    'help.guideline': always(() => window.show('guideline')),
    'help.messages': always(() => window.show('messages')),
  }
}

/** One for each format that there is. */
function forFormats<Id extends CommandId>(
  idOf: (row: (typeof EXPORT_FORMATS)[number]) => Id,
  handlerOf: (format: ExportFormat) => Handler,
): Readonly<Record<Id, Handler>> {
  const handlers = EXPORT_FORMATS.map((row) => [idOf(row), handlerOf(row.name)] as const)
  return Object.fromEntries(handlers) as Record<Id, Handler>
}
