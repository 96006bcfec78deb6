/** An article out of the desk, as one file or several beside each other. */
import { basename } from 'node:path'
import { formatRow, type ExportFormat } from '../../shared/exportFormats.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { WindowId } from '../authority/notify.ts'
import { besidePath } from '../services/exports/besidePath.ts'
import { saveExport } from '../services/exports/saveExport.ts'
import type { Desk } from '../services/desk/desk.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import { readFileSafely } from '../storage/readFileSafely.ts'
import type { HandlersOf } from './handlersOf.ts'
import { remedied } from './remedied.ts'

export interface ExportPorts<Caller> {
  readonly articles: Pick<Articles, 'export'>
  readonly desk: Pick<Desk, 'places'>
  readonly windowOf: (caller: Caller) => WindowId
  /**
   * Asks where to; it asks before a file takes the place of another.
   * @param name what the file would be called, or its path where that is known
   */
  readonly chooseExport: (caller: Caller, name: string, format: ExportFormat) => Promise<string | undefined>
  /** It went well there. */
  readonly exportedTo: (path: string) => void
}

export function exportHandlers<Caller>(ports: ExportPorts<Caller>): HandlersOf<'article.export', Caller> {
  const { articles, desk, windowOf, chooseExport, exportedTo } = ports
  return {
    'article.export': async ({ slug, format }, caller) => {
      const again = formatRow(format).command.id
      const exported = await articles.export(slug, { format, window: windowOf(caller) })
      if (!exported.ok) return exported
      const { name, ending, bytes, beside, left } = exported.value
      const path = await chooseExport(caller, name, format)
      if (path === undefined) return ok(null)
      const files = [{ path, bytes }]
      // All is asked before anything is written.
      for (const file of beside) {
        const usual = besidePath(path, ending, file.ending)
        const place = (await isFree(usual, file.bytes)) ? usual : await chooseExport(caller, usual, format)
        if (place === undefined) return ok(null)
        if (files.some(({ path }) => path === place))
          return refuse(
            'inTheWay',
            `“${basename(place)}” was not exported: its two files need two names.`,
            again,
          )
        files.push({ path: place, bytes: file.bytes })
      }
      for (const file of files) {
        const saved = await saveExport(file.path, file.bytes, desk.places)
        if (!saved.ok) return remedied(saved, again)
      }
      exportedTo(path)
      const [first = name, ...others] = files.map(({ path }) => basename(path))
      return ok({ name: first, beside: others, left })
    },
  }
}

/** Nothing is there, or the very same. */
async function isFree(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFileSafely(path)
  return there.ok ? Buffer.compare(there.value, bytes) === 0 : there.code === 'missing'
}
