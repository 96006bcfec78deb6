import { broughtForward } from '../../shared/directory/broughtForward.ts'
import { headOf } from '../../shared/document/articleState.ts'
import type { ExportFormat } from '../../shared/exportFormats.ts'
import type { HowToWrite } from '../../shared/formats/out/writer.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writtenArticle, type WrittenArticle } from '../services/exports/writtenArticle.ts'
import { entriesBeside } from '../services/directory/readDirectory.ts'
import type { CommandIo } from './commandIo.ts'
import { readNamed } from './readNamed.ts'
import { readingNotes, readState } from './readState.ts'

interface One {
  readonly exported: WrittenArticle
  /** Sentences on what was mended, left out or could not be carried. */
  readonly notes: readonly string[]
  /** Whether all that the file had was read. */
  readonly isWhole: boolean
}

/** An article, plain text or tagged, in this format. @param path "-" is standard input */
export async function exportOne(
  path: string,
  format: ExportFormat,
  how: HowToWrite,
  io: CommandIo,
): Promise<Result<One>> {
  const read = await readNamed(path, io)
  if (!read.ok) return read
  const found = readState(read.value)
  if (!found.ok) return found
  const { name } = read.value
  const { state, refused } = found.value
  // On a desk the directory says who has been merged into whom since the article was last open.
  const entries = path === '-' ? undefined : await entriesBeside(path)
  const now = entries
    ? { ...state, records: state.records.with(broughtForward(state.records, entries)) }
    : state
  const exported = writtenArticle(headOf(state.records).slug, now, format, how)
  return ok({
    exported,
    notes: [...readingNotes(name, found.value), ...exported.left.map((sentence) => `“${name}”: ${sentence}`)],
    isWhole: refused.length === 0,
  })
}
