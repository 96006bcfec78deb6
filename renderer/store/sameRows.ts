/** The list as it was while nothing in it is new, so that it is not drawn again. */
export function sameRows<Row>(before: readonly Row[], rows: readonly Row[]): readonly Row[] {
  return before.length === rows.length && rows.every((row, i) => row === before[i]) ? before : rows
}
