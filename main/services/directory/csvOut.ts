/** The directory as CSV, for a spreadsheet: one row an entry, and nothing that is private. */
import type { Entries } from '../../../shared/directory/merging.ts'
import { csvTable } from '../../../shared/formats/csvTable.ts'
import { byId } from '../../../shared/model/canonical.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { titlesToCell } from './csvTitles.ts'

/** Between the aliases in a cell, and between the titles. */
const BETWEEN = ' | '

/** The columns and what stands in them. */
const COLUMNS: Readonly<Record<string, (entry: Entry) => string>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  description: ({ descriptor }) => descriptor,
  aliases: ({ aliases }) => aliases.map((alias) => alias.replaceAll('|', '\\|')).join(BETWEEN),
  titles: ({ titles }) => titlesToCell(titles),
  affiliation: ({ affiliation }) => affiliation ?? '',
  issuer: ({ issuer }) => issuer ?? '',
  role: ({ audienceRole }) => audienceRole ?? '',
  'merged into': ({ mergedInto }) => mergedInto ?? '',
}

export function toCsv(entries: Entries): string {
  const rows = [...entries.values()]
    .sort(byId)
    .map((entry) => Object.values(COLUMNS).map((cell) => cell(entry)))
  return csvTable(Object.keys(COLUMNS), rows)
}
