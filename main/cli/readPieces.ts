const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * A stream cut into pieces of whole lines, as they arrive: bytes without the last line's end, in memory of their own, or
 * undefined for one line that is longer than `limit` bytes. Cut at LF only: U+2028 may stand inside JSON. Holds no more
 * than one line and what the stream gave last, and of a line that is too long nothing.
 */
export async function* readPieces(
  input: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | undefined> {
  /** The beginning of a line whose end has not come. */
  let parts: Uint8Array[] = []
  let length = 0
  const begin = (part: Uint8Array): void => {
    length += part.length
    if (length > limit) parts = []
    // A copy: the stream may fill its memory again.
    else parts.push(part.slice())
  }
  for await (const given of withoutMark(input)) {
    let chunk = given
    if (length > 0) {
      const end = chunk.indexOf(LINE_FEED)
      begin(end < 0 ? chunk : chunk.subarray(0, end))
      if (end < 0) continue
      yield length > limit ? undefined : joined(parts)
      parts = []
      length = 0
      chunk = chunk.subarray(end + 1)
    }
    const last = chunk.lastIndexOf(LINE_FEED)
    if (last >= 0) yield joined([chunk.subarray(0, last)])
    if (last + 1 < chunk.length) begin(chunk.subarray(last + 1))
  }
  if (length > 0) yield length > limit ? undefined : joined(parts)
}

/** Decodes a piece. Each line stands for itself: a mark at the beginning of one is a character like another. */
export function linesOf(piece: Uint8Array | undefined): readonly (string | undefined)[] {
  if (piece === undefined) return [undefined]
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece).split('\n')
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Without the byte order mark that some programs begin a file with, however it was cut. */
async function* withoutMark(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined = new Uint8Array()
  for await (const chunk of input) {
    if (first === undefined) {
      yield chunk
      continue
    }
    first = joined([first, chunk])
    const some = first.subarray(0, BYTE_ORDER_MARK.length)
    if (!some.every((byte, index) => byte === BYTE_ORDER_MARK[index])) yield first
    else if (some.length < BYTE_ORDER_MARK.length) continue
    else yield first.subarray(BYTE_ORDER_MARK.length)
    first = undefined
  }
  if (first !== undefined && first.length > 0) yield first
}
