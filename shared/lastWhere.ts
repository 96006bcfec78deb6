/** The last index below a length for which something is so that is so for the first ones only; -1 when it is so for none. */
export function lastWhere(length: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}
