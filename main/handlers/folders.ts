/** Folders of articles as windows call for them: taken in once, or watched for whatever comes. */
import { basename } from 'node:path'
import { formatRow } from '../../shared/exportFormats.ts'
import type { CommandId } from '../../shared/commands.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Notify } from '../authority/notify.ts'
import type { Desk } from '../services/desk/desk.ts'
import { exportAll } from '../services/exports/exportAll.ts'
import { whyNotInto } from '../services/exports/saveExport.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import type { Jobs } from '../services/jobs/jobs.ts'
import type { DropFolder } from '../services/takingIn/dropFolder.ts'
import { folderImport } from '../services/takingIn/folderImport.ts'
import { whyNotFrom } from '../services/takingIn/whyNotFrom.ts'
import { soughtIds } from './soughtIds.ts'
import type { HandlersOf } from './handlersOf.ts'
import { remedied } from './remedied.ts'

export interface FolderPorts<Caller> {
  readonly desk: Pick<Desk, 'places' | 'takeIn' | 'whyShut' | 'saying' | 'directory'>
  readonly articles: Pick<Articles, 'export'>
  readonly jobs: Pick<Jobs, 'start' | 'cancel'>
  readonly dropFolder: Pick<DropFolder, 'name' | 'watch' | 'forget'>
  readonly notify: Notify
  /** @param label of the button */
  readonly chooseFolder: (caller: Caller, title: string, label: string) => Promise<string | undefined>
  /** For the next start; undefined when none is watched any more. */
  readonly keepWatched: (folder: string | undefined) => void
}

type Names = Extract<CallName, `folders.${string}` | `job.${string}`>

export function folderHandlers<Caller>(ports: FolderPorts<Caller>): HandlersOf<Names, Caller> {
  const { desk, articles, jobs, dropFolder, notify, chooseFolder, keepWatched } = ports

  /** @returns null when the user thought better of it */
  async function chosen(caller: Caller, title: string, again: CommandId): Promise<Result<string | null>> {
    const shut = desk.whyShut()
    if (shut) return shut
    const folder = await chooseFolder(caller, title, 'Take in')
    if (folder === undefined) return ok(null)
    const why = await whyNotFrom(folder, desk.places.folder)
    return why ? remedied(why, again) : ok(folder)
  }

  return {
    'folders.takeIn': async (_nothing, caller) => {
      const folder = await chosen(caller, 'Take in a folder of articles', 'file.openFolder')
      if (!folder.ok) return folder
      if (folder.value === null) return ok(null)
      const started = jobs.start(folderImport(folder.value, desk))
      return started.ok ? ok({ name: basename(folder.value) }) : started
    },
    'folders.watch': async (_nothing, caller) => {
      const folder = await chosen(caller, 'Take in whatever comes into a folder', 'file.watchFolder')
      if (!folder.ok) return folder
      if (folder.value === null) return ok(null)
      await dropFolder.watch(folder.value, true)
      keepWatched(folder.value)
      notify('desk.changed', {})
      return ok({ name: basename(folder.value) })
    },
    'folders.unwatch': async () => {
      const name = dropFolder.name()
      await dropFolder.forget()
      keepWatched(undefined)
      notify('desk.changed', {})
      return ok(name === undefined ? null : { name })
    },
    'folders.export': async ({ sought, format }, caller) => {
      const folder = await chooseFolder(caller, 'Export all that was found', 'Export here')
      if (folder === undefined) return ok(null)
      const why = await whyNotInto(folder, desk.places)
      if (why) return remedied(why, formatRow(format).all.id)
      const slugs = await desk.saying(sought, await soughtIds(sought, desk))
      const started = jobs.start(exportAll(folder, slugs, format, articles))
      return started.ok ? ok({ name: basename(folder) }) : started
    },
    'job.cancel': ({ id }) => {
      jobs.cancel(id)
      return ok(null)
    },
  }
}
