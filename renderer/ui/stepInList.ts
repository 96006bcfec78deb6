/** Where a key leads from a row of a list; null for keys that do not move. Rows that may not be chosen are passed over. */
const PAGE = 8

export function stepInList(
  key: string,
  now: number,
  count: number,
  isChoosable: (index: number) => boolean,
): number | null {
  const seek = (from: number, step: 1 | -1): number | null => {
    for (let index = from; index >= 0 && index < count; index += step) if (isChoosable(index)) return index
    return null
  }
  switch (key) {
    case 'ArrowDown':
      return seek(now + 1, 1)
    case 'ArrowUp':
      return seek(now < 0 ? count - 1 : now - 1, -1)
    case 'Home':
      return seek(0, 1)
    case 'End':
      return seek(count - 1, -1)
    case 'PageDown':
      return seek(Math.min(count - 1, now + PAGE), 1) ?? seek(count - 1, -1)
    case 'PageUp':
      return seek(Math.max(0, now - PAGE), -1) ?? seek(0, 1)
    default:
      return null
  }
}
