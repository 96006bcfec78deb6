/**
 * What articles can be written as: one row a format. Contract, parser, save dialog, menu, palette and the command line with
 * its help are drawn from it; a row without a writer (`shared/formats/out/writers.ts`) does not compile.
 *
 * It lies here, apart from the writers, because windows need these words and nothing of what writes.
 */
export interface FormatRow {
  readonly name: string
  /** What the format is called in a list of file types. */
  readonly label: string
  /** Of the menu, the palette and, without its dots, the save dialog. */
  readonly command: { readonly id: string; readonly label: string; readonly anywhere?: readonly string[] }
  /** The same for all articles that were found. */
  readonly all: { readonly id: string; readonly label: string; readonly anywhere?: readonly string[] }
  /** Of the first of its files, with the point before it. */
  readonly ending: string
  /** What the command line says of it, in half a sentence. */
  readonly help: string
  /** Offsets are in one unit only, which one can choose. A format without this states both. */
  readonly hasUnits: boolean
  /** Files of several articles, each but the first written as `continued`, are one file when put together. */
  readonly joins: boolean
  /** What people say in comments is in it. */
  readonly hasComments: boolean
}

export const EXPORT_FORMATS = [
  {
    name: 'json',
    label: 'Tagged JSON',
    command: { id: 'file.export', label: 'Export tagged JSON…', anywhere: ['Mod-e'] },
    all: { id: 'search.export', label: 'Export all found as tagged JSON…', anywhere: ['Mod-e'] },
    ending: '.quoin.json',
    help: 'Quoin’s own tagged JSON, always the same bytes for the same article',
    hasUnits: false,
    joins: false,
    hasComments: true,
  },
  {
    name: 'csv',
    label: 'CSV',
    command: { id: 'file.exportCsv', label: 'Export quotes as CSV…' },
    all: { id: 'search.exportCsv', label: 'Export the quotes of all found as CSV…' },
    ending: '.csv',
    help: 'a table for spreadsheets, one row a quote; several FILEs make one table',
    hasUnits: true,
    joins: true,
    hasComments: false,
  },
  {
    name: 'w3c',
    label: 'W3C Web Annotation',
    command: { id: 'file.exportW3c', label: 'Export as W3C annotations…' },
    all: { id: 'search.exportW3c', label: 'Export all found as W3C annotations…' },
    ending: '.jsonld',
    help: 'W3C Web Annotation as JSON-LD; what belongs together goes into NAME.links.jsonld',
    hasUnits: true,
    joins: false,
    hasComments: true,
  },
] as const satisfies readonly FormatRow[]

export type ExportFormat = (typeof EXPORT_FORMATS)[number]['name']
export type ExportCommandId = (typeof EXPORT_FORMATS)[number]['command']['id']
export type ExportAllCommandId = (typeof EXPORT_FORMATS)[number]['all']['id']

export const FORMAT_NAMES: readonly ExportFormat[] = EXPORT_FORMATS.map(({ name }) => name)

export function formatRow(format: ExportFormat): (typeof EXPORT_FORMATS)[number] {
  const row = EXPORT_FORMATS.find(({ name }) => name === format)
  if (!row) throw new RangeError(`there is no format “${format}”`)
  return row
}
