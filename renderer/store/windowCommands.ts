/** What the commands of the window do, apart from those of the editor. */
import { tagOf } from '../editor/links.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { idInHand } from '../editor/state/tagInHand.ts'
import { beginComment } from '../editor/commands/comments.ts'
import { goToUnsourced } from '../editor/commands/suggestions.ts'
import { rejectedAt } from '../editor/rejectedAt.ts'
import type { OpenDesk } from './articleDesk.ts'
import { commitDrafts } from './drafts.ts'
import { counts, unsourced } from './counts.ts'
import type { WindowCommands } from './commands.ts'
import type { ArticleFiles } from './articleFiles.ts'
import type { FileCommands } from './fileCommands.ts'
import { nextZoom } from './nextZoom.ts'
import {
  focusFilter,
  focusFind,
  focusNextPane,
  focusPane,
  focusSearch,
  focusSourcesFilter,
  isFolded,
  paneElement,
  type Foldable,
} from './panes.ts'
import type { DirectoryMirror } from './slices/directory.ts'
import type { WorkbenchActions, WorkbenchState } from './workbench.ts'
import { mayName } from '../../shared/model/links.ts'
import { commentKind } from '../../shared/model/comment.ts'

interface Ports {
  readonly get: () => WorkbenchState
  readonly set: (change: Partial<WorkbenchState>) => void
  readonly actions: WorkbenchActions
  readonly files: FileCommands
  readonly articleFiles: ArticleFiles
  readonly directory: Pick<DirectoryMirror, 'canTakeBack' | 'takeBack'>
  readonly current: () => OpenDesk | undefined
}

export function windowCommands({
  get,
  set,
  actions,
  files,
  articleFiles,
  directory,
  current,
}: Ports): WindowCommands {
  /** The quote or mention in hand. */
  function namable(): string | undefined {
    const desk = current()
    if (!desk) return undefined
    const tag = tagOf(recordsOf(desk.state()), idInHand(desk.state()))
    return tag && mayName(tag, 'source') ? tag.id : undefined
  }

  /** The comment in hand, unless other words are selected to be commented on. */
  function commentToAnswer(): string | undefined {
    const state = current()?.state()
    const id = state?.selection.empty ? idInHand(state) : null
    return state && id !== null ? recordsOf(state).find(commentKind, id)?.id : undefined
  }

  /** Shows a pane or hides it; a folded one comes out over the galley, or goes back. */
  function toggle(name: Foldable, preference: 'showDesk' | 'showInspector'): void {
    const pane = paneElement(name)
    if (!pane || !isFolded(pane)) actions.setPreferences({ [preference]: !get().preferences[preference] })
    else if (pane.contains(document.activeElement)) actions.focusGalley()
    else focusPane(pane)
  }

  return {
    ...files,
    articleFiles,
    hasArticle: () => current() !== undefined,
    sources: {
      add: actions.beginEntry,
      find: focusSourcesFilter,
      canTakeBack: directory.canTakeBack,
      takeBack: directory.takeBack,
      importCsv: () => void actions.importSources(),
      exportCsv: () => void actions.exportSources(),
      comeAndGo: () => {
        commitDrafts()
        actions.goTo(get().place === 'sources' ? 'article' : 'sources')
      },
    },
    search: {
      find: focusSearch,
      canExport: () => (get().found?.total ?? 0) > 0,
      exportAll: (format) => void actions.exportFound(format),
      comeAndGo: () => {
        commitDrafts()
        actions.goTo(get().place === 'search' ? 'article' : 'search')
      },
    },
    directory: () => get().directory,
    folders: {
      takeIn: () => void actions.takeInFolder(),
      watch: () => void actions.watchFolder(),
      isWatching: () => get().watchedFolder !== null,
      unwatch: () => void actions.unwatchFolder(),
    },
    openFiles: () => void actions.chooseFiles(),
    takeInClipboard: () => void actions.takeInClipboard(),
    canTakeOutside: () => {
      const saving = get().article?.saving
      return saving?.state === 'outside' && saving.what === 'changed'
    },
    switchMode: () => {
      const mode = get().preferences.mode === 'tagging' ? 'editing' : 'tagging'
      actions.setPreferences({ mode })
      set({
        announcement: mode === 'tagging' ? 'Tagging mode: letters tag' : 'Editing mode: letters write',
      })
    },
    switchTheme: () => actions.setPreferences({ theme: isDark() ? 'light' : 'dark' }),
    toggleDesk: () => toggle('desk', 'showDesk'),
    toggleInspector: () => toggle('inspector', 'showInspector'),
    zoom: (direction) => {
      current()?.keepPlace()
      actions.setPreferences({ zoom: nextZoom(get().preferences.zoom, direction) })
    },
    show: (dialog) => {
      if (dialog === 'find' && get().dialog === 'find') focusFind()
      else set({ dialog })
    },
    focusPane: (direction) => focusNextPane(direction, actions.focusGalley),
    focusFilter,
    canGoUnsourced: () => {
      // As the views know it: figures are kept for one state at a time.
      const editor = get().article?.editor
      return editor !== undefined && unsourced(counts(editor)) > 0
    },
    goUnsourced: () => {
      const desk = current()
      if (desk) goToUnsourced(desk.state(), desk.dispatch)
    },
    canSuggestAgain: () => {
      const desk = current()
      return desk !== undefined && rejectedAt(desk.state()) !== undefined
    },
    suggestAgain: () => current()?.suggestAgain(),
    canName: () => namable() !== undefined,
    openSourceField: (making) => {
      const tagId = namable()
      if (tagId === undefined) return
      if (!get().preferences.showInspector) actions.setPreferences({ showInspector: true })
      set({ sourceField: { tagId, making } })
    },
    canComment: () => {
      const desk = current()
      return desk !== undefined && (commentToAnswer() !== undefined || beginComment(desk.state()))
    },
    comment: () => {
      const desk = current()
      if (!desk) return
      if (!get().preferences.showInspector) actions.setPreferences({ showInspector: true })
      const answerField = commentToAnswer()
      if (answerField !== undefined) set({ answerField })
      else beginComment(desk.state(), desk.dispatch)
    },
    signed: actions.signed,
  }
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark'
}
