/** The rows of the source list: who is named, then under a heading the source tags that nobody has linked or named. */
import type { LinkedTag, SourceRow } from '../../store/selectors.ts'

export type SourceListRow =
  | SourceRow
  | { readonly id: 'loose'; readonly heading: string }
  | { readonly id: string; readonly loose: LinkedTag }

export function sourceListRows(
  rows: readonly SourceRow[],
  loose: readonly LinkedTag[],
): readonly SourceListRow[] {
  if (loose.length === 0) return rows
  const heading = { id: 'loose', heading: `Not linked (${loose.length.toLocaleString('en')})` } as const
  return [...rows, heading, ...loose.map((tag) => ({ id: tag.id, loose: tag }))]
}
