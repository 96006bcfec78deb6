/**
 * A table as CSV for spreadsheets: UTF-8 with a byte-order mark, by which they know it, and lines that end as on Windows.
 * Written here rather than by a package, since those speak of Node's buffers and streams, which `shared` must not know.
 */
const BYTE_ORDER_MARK = '\uFEFF'

/** Spreadsheets take these for the beginning of a formula, the wide forms in East Asian locales. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u
const NEEDS_QUOTES = /[",\r\n]/

/** @param head undefined where the table goes on that another text began */
export function csvTable(head: readonly string[] | undefined, rows: readonly (readonly string[])[]): string {
  const lines = [...(head ? [head] : []), ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`)
  return (head ? BYTE_ORDER_MARK : '') + lines.join('')
}

/** What would be a formula becomes text by an apostrophe, which spreadsheets show or swallow but never run. */
function written(cell: string): string {
  const inert = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
