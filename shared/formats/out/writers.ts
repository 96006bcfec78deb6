import type { ExportFormat } from '../../exportFormats.ts'
import { writeCsv } from './csv.ts'
import { writeJson } from './json.ts'
import { writeW3c } from './w3c/w3c.ts'
import type { Writer } from './writer.ts'

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  json: writeJson,
  csv: writeCsv,
  w3c: writeW3c,
}
