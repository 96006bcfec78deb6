/**
 * What answers every call, from the services of one desk and from what a desktop brings along: dialogs, the clipboard, windows,
 * and what is kept of them. The tests' host in plain Node brings its own, and has these very handlers.
 */
import type { ExportFormat } from '../../shared/exportFormats.ts'
import type { TakenIn } from '../../shared/contract/desk.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Notify } from '../authority/notify.ts'
import type { Desk } from '../services/desk/desk.ts'
import type { Jobs } from '../services/jobs/jobs.ts'
import type { ArticleActs } from '../services/openArticles/articleActs.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import type { Openings } from '../services/openArticles/openings.ts'
import type { DropFolder } from '../services/takingIn/dropFolder.ts'
import { articleActsHandlers } from './articleActs.ts'
import { articlesHandlers, type ArticlesPorts } from './articles.ts'
import { deskHandlers } from './desk.ts'
import { exportHandlers } from './exportArticle.ts'
import { folderHandlers, type FolderPorts } from './folders.ts'
import type { HandlersOf } from './handlersOf.ts'
import { sourcesHandlers } from './sources.ts'
import { sourcesCsvHandlers } from './sourcesCsv.ts'
import { createUndoing, undoingHandlers } from './undoing.ts'
import { windowsHandlers, type WindowsPorts } from './windows.ts'

export interface OfDesk {
  readonly desk: Desk
  readonly mintId: MintId
  readonly articles: Articles
  readonly acts: ArticleActs
  readonly jobs: Jobs
  readonly dropFolder: DropFolder
  readonly openings: Openings
  readonly notify: Notify
}

/** The desktop that windows are on. */
export interface OfDesktop<Caller>
  extends Omit<ArticlesPorts<Caller>, 'articles' | 'openings'>,
    WindowsPorts<Caller>,
    Pick<FolderPorts<Caller>, 'chooseFolder' | 'keepWatched'> {
  /** Asks for files and takes them in. */
  readonly chooseFiles: (caller: Caller) => Promise<readonly TakenIn[]>
  /** The text that was copied. */
  readonly readClipboard: () => Promise<string>
  /**
   * Asks where to; it asks before a file takes the place of another.
   * @param name what the file would be called, or its path where that is known
   */
  readonly chooseExport: (
    caller: Caller,
    name: string,
    format: ExportFormat | 'sources',
  ) => Promise<string | undefined>
  /** Asks for a CSV file of sources. */
  readonly chooseCsv: (caller: Caller) => Promise<string | undefined>
  /** An export went well there. */
  readonly exportedTo: (path: string) => void
}

export function createHandlers<Caller>(
  { desk, mintId, articles, acts, jobs, dropFolder, openings, notify }: OfDesk,
  desktop: OfDesktop<Caller>,
): HandlersOf<CallName, Caller> {
  const undoing = createUndoing()
  return {
    ...articlesHandlers({ ...desktop, articles, openings }),
    ...articleActsHandlers(acts, undoing),
    ...deskHandlers({ ...desktop, desk, watching: dropFolder.name }),
    ...exportHandlers({ ...desktop, articles, desk }),
    ...folderHandlers({ ...desktop, desk, articles, jobs, dropFolder, notify }),
    ...sourcesHandlers({ desk, articles, undoing }),
    ...sourcesCsvHandlers({ ...desktop, desk, undoing, mintId: () => mintId('s') }),
    ...undoingHandlers(undoing),
    ...windowsHandlers(desktop),
  }
}
