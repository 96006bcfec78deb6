/** Converts UTF-16 offsets of one text into code point offsets in O(log n). */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00)
      pairs.push(i++)
  }
  return (offset) => offset - pairsBefore(pairs, offset)
}

function pairsBefore(pairs: readonly number[], offset: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle] ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
