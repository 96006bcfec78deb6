import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { EXPORT_FORMATS, FORMAT_NAMES, formatRow, type ExportFormat } from '../../shared/exportFormats.ts'
import { UNITS, type Unit } from '../../shared/formats/out/writer.ts'
import type { WrittenArticle } from '../services/exports/writtenArticle.ts'
import type { CommandIo } from './commandIo.ts'
import { EXIT, type ExitCode } from './exitCode.ts'
import { exportOne } from './exportOne.ts'
import { exportPlaces, type ExportPlace } from './exportPlaces.ts'
import { namedFiles, type NamedFile } from './namedFiles.ts'
import type { Typed } from './options.ts'
import { UsageError } from './usageError.ts'
import { withoutEndings } from './withoutEndings.ts'

const ENDING = '.quoin.json'

/**
 * Fails also when tags of a damaged file had to be left out: what was written is not all there was. What a format cannot
 * carry is said and is no failure.
 * @throws UsageError
 */
export async function exportCommand(typed: Typed, io: CommandIo): Promise<ExitCode> {
  const { words } = typed
  const format = formatIn(words)
  const unit = unitIn(words, format)
  const said = (message: string): void => io.say(`quoin export: ${message}`)
  const files: NamedFile[] = []
  let failed = false
  for await (const file of namedFiles(typed, ENDING, io)) {
    if (file.ok) files.push(file.value)
    else {
      said(file.message)
      failed = true
    }
  }
  const place = await placeIn(words, format, files.length)
  const places = exportPlaces(place, io)
  for (const file of files) {
    const one = await exportOne(file.path, format, { unit, continued: places.isBegun() }, io)
    if (!one.ok) {
      said(one.message)
      failed = true
      continue
    }
    const { exported, notes, isWhole } = one.value
    for (const note of notes) said(note)
    failed ||= !isWhole
    const put = await places.put(nameFor(file, exported), exported)
    if (put.ok) continue
    said(put.message)
    failed = true
  }
  const ended = await places.end()
  if (!ended.ok) said(ended.message)
  return failed || !ended.ok ? EXIT.failed : EXIT.well
}

/** In a folder, without what it ends in: as the file is called that it was made of. */
function nameFor({ path, under }: NamedFile, { name, ending }: WrittenArticle): string {
  return path === '-' ? name.slice(0, -ending.length) : join(under, withoutEndings(basename(path)))
}

function formatIn(words: ReadonlyMap<string, string>): ExportFormat {
  const typed = words.get('format')
  const all = `there are: ${FORMAT_NAMES.join(', ')}.`
  if (typed === undefined) throw new UsageError(`say --format; ${all}`)
  const format = FORMAT_NAMES.find((name) => name === typed)
  if (format === undefined) throw new UsageError(`there is no format “${typed}”; ${all}`)
  return format
}

function unitIn(words: ReadonlyMap<string, string>, format: ExportFormat): Unit {
  const [usual] = UNITS
  const typed = words.get('units')
  if (typed === undefined) return usual
  const unit = UNITS.find((name) => name === typed)
  if (unit === undefined) throw new UsageError(`--units takes ${UNITS.join(' or ')}, not “${typed}”.`)
  if (formatRow(format).hasUnits) return unit
  const having = EXPORT_FORMATS.filter(({ hasUnits }) => hasUnits).map(({ name }) => name)
  throw new UsageError(`--units goes with ${having.join(' and ')}; ${format} has both.`)
}

async function placeIn(
  words: ReadonlyMap<string, string>,
  format: ExportFormat,
  files: number,
): Promise<ExportPlace> {
  const out = words.get('out')
  const { joins } = formatRow(format)
  if (out === undefined) {
    if (files < 2 || joins) return { kind: 'output' }
    throw new UsageError(`name a folder with --out; ${format} of several FILEs is as many files.`)
  }
  const isFolder = /[/\\]$/.test(out) || (await stat(out).catch(() => undefined))?.isDirectory() === true
  return isFolder || (files > 1 && !joins) ? { kind: 'folder', path: out } : { kind: 'file', path: out }
}
