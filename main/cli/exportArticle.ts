import type { ExportFormat } from '../../shared/ipc/contract.ts'
import { headOf } from '../../shared/document/articleState.ts'
import { exportArticle as exported } from '../services/exports.ts'
import { saveFile } from '../services/saveFile.ts'
import type { CommandIo, ExitCode } from './commandIo.ts'
import { readNamed } from './readNamed.ts'
import { readingNotes, readState } from './readState.ts'

export interface ExportOptions {
  readonly format: ExportFormat
  readonly out: string | undefined
}

/** Exit code 1 also when tags of a damaged file had to be left out: what was written is not all there was. */
export async function exportArticle(
  file: string,
  { format, out }: ExportOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const read = await readNamed(file, io)
  const found = read.ok ? readState(read.value) : read
  if (!read.ok || !found.ok) {
    io.say(`quoin export: ${found.ok ? '' : found.message}`)
    return 1
  }
  for (const note of readingNotes(read.value.name, found.value)) io.say(`quoin export: ${note}`)
  const { state, refused } = found.value
  const { bytes } = exported(headOf(state.records).slug, state, format)
  if (out === undefined) await io.write(Buffer.from(bytes).toString())
  else {
    const saved = await saveFile(out, bytes)
    if (!saved.ok) {
      io.say(`quoin export: ${saved.message}`)
      return 1
    }
  }
  return refused.length > 0 ? 1 : 0
}
