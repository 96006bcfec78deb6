/** The directory of sources out to a spreadsheet, and in from one. */
import { basename } from 'node:path'
import type { CallName } from '../../shared/contract/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Desk } from '../services/desk/desk.ts'
import { saveExport } from '../services/exports/saveExport.ts'
import { decodeText } from '../services/imports/decodeText.ts'
import { readFileSafely } from '../storage/readFileSafely.ts'
import { inverted } from '../../shared/document/recordsDiff.ts'
import type { HandlersOf } from './handlersOf.ts'
import { remedied } from './remedied.ts'
import type { Undoing } from './undoing.ts'

export interface CsvPorts<Caller> {
  readonly desk: Pick<Desk, 'directory' | 'places' | 'uses'>
  readonly mintId: () => string
  readonly undoing: Undoing
  readonly chooseExport: (caller: Caller, name: string, format: 'sources') => Promise<string | undefined>
  readonly chooseCsv: (caller: Caller) => Promise<string | undefined>
}

const AGAIN = 'sources.import'

type Names = Extract<CallName, 'sources.exportCsv' | 'sources.importCsv'>

export function sourcesCsvHandlers<Caller>(ports: CsvPorts<Caller>): HandlersOf<Names, Caller> {
  const { desk, mintId, undoing, chooseExport, chooseCsv } = ports
  return {
    'sources.exportCsv': async (_nothing, caller) => {
      const path = await chooseExport(caller, 'sources.csv', 'sources')
      if (path === undefined) return ok(null)
      // What reads and writes CSV is of no use to a start.
      const { toCsv } = await import('../services/directory/csvOut.ts')
      const bytes = Buffer.from(toCsv(await desk.directory.entries()))
      const saved = await saveExport(path, bytes, desk.places)
      return saved.ok ? ok({ name: basename(path) }) : remedied(saved, 'sources.export')
    },
    'sources.importCsv': async (_nothing, caller) => {
      const path = await chooseCsv(caller)
      if (path === undefined) return ok(null)
      const name = basename(path)
      const file = await readFileSafely(path)
      if (!file.ok) return remedied(file, AGAIN)
      const decoded = decodeText(file.value)
      if (!decoded)
        return refuse('binary', `“${name}” holds binary data. Save the sheet as CSV first.`, AGAIN)
      const { fromCsv } = await import('../services/directory/csvIn.ts')
      let refused: readonly string[] = []
      const changed = await desk.directory.change((entries) => {
        const read = fromCsv(decoded.text, entries, mintId)
        if (!read.ok) return read
        ;({ refused } = read.value)
        return ok(read.value.diff)
      })
      if (!changed.ok) return remedied(changed, AGAIN)
      const { added, updated } = changed.value
      const token = undoing.add(async () => {
        // Whoever is quoted by now stays.
        const uses = new Set((await desk.uses.all()).map(({ id }) => id))
        const [used, unused] = [
          added.filter(({ id }) => uses.has(id)),
          added.filter(({ id }) => !uses.has(id)),
        ]
        const back = await desk.directory.change(() => ok(inverted({ added: unused, updated, removed: [] })))
        if (!back.ok) return [back.message]
        return used.length === 0 ? [] : [`${used.length} of them are quoted by now and stay.`]
      })
      return ok({ name, added: added.length, changed: updated.length, refused, token })
    },
  }
}
