/** Dated titles in one cell, where others write a dash for “to”: `Foreign Minister (2021-03 to 2024-05) | Prime Minister (2024-06 to )`. */
import type { DatedTitle } from '../../../shared/model/entry.ts'

const DATED = /^(.*?)\s*\((\d{4}(?:-\d\d){0,2})?\s*(?:to|[-–—])\s*(\d{4}(?:-\d\d){0,2})?\)$/u

export function titlesToCell(titles: readonly DatedTitle[]): string {
  return titles
    .map(({ title, from = '', to = '' }) => (from + to === '' ? title : `${title} (${from} to ${to})`))
    .join(' | ')
}

export function titlesInCell(cells: readonly string[], mintId: () => string): readonly DatedTitle[] {
  return cells.map((cell) => {
    const [, title = cell, from, to] = DATED.exec(cell) ?? []
    return {
      id: mintId(),
      title,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
  })
}
