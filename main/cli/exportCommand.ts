import { headOf } from '../../shared/document/articleState.ts'
import { broughtForward } from '../../shared/directory/broughtForward.ts'
import { entriesBeside } from '../services/directory/readDirectory.ts'
import { exportArticle } from '../services/article/exports.ts'
import { saveFile } from '../storage/saveFile.ts'
import type { CommandIo } from './commandIo.ts'
import { EXIT, type ExitCode } from './exitCode.ts'
import type { Typed } from './options.ts'
import { readNamed } from './readNamed.ts'
import { readingNotes, readState } from './readState.ts'
import { UsageError } from './usageError.ts'

/**
 * Fails also when tags of a damaged file had to be left out: what was written is not all there was.
 * @throws UsageError
 */
export async function exportCommand({ files, words }: Typed, io: CommandIo): Promise<ExitCode> {
  const [file, another] = files
  if (file === undefined) throw new UsageError('name a FILE, or - for standard input.')
  if (another !== undefined) throw new UsageError('export one FILE at a time.')
  const format = words.get('format')
  if (format === undefined) throw new UsageError('say --format; there is: json.')
  if (format !== 'json') throw new UsageError(`there is no format “${format}”; there is: json.`)

  const read = await readNamed(file, io)
  const found = read.ok ? readState(read.value) : read
  if (!read.ok || !found.ok) {
    io.say(`quoin export: ${found.ok ? '' : found.message}`)
    return EXIT.failed
  }
  for (const note of readingNotes(read.value.name, found.value)) io.say(`quoin export: ${note}`)
  const { state, refused } = found.value
  // On a desk the directory says who has been merged into whom since the article was last open.
  const entries = file === '-' ? undefined : await entriesBeside(file)
  const now = entries
    ? { ...state, records: state.records.with(broughtForward(state.records, entries)) }
    : state
  const { bytes } = exportArticle(headOf(state.records).slug, now, format)
  const out = words.get('out')
  if (out === undefined) await io.write(Buffer.from(bytes).toString())
  else {
    const saved = await saveFile(out, bytes, { name: out })
    if (!saved.ok) {
      io.say(`quoin export: ${saved.message}`)
      return EXIT.failed
    }
  }
  return refused.length > 0 ? EXIT.failed : EXIT.well
}
