const LINE_FEED = 0x0a

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
  for await (const given of input) {
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

/** A line that no reader could read, and why. */
export interface BadLine {
  readonly problem: string
  /** As far as it can be read, each byte that cannot replaced by U+FFFD. */
  readonly text: string
}

/**
 * The lines of a piece. A byte order mark at the beginning of one is no part of it: joined files have some in the middle.
 * @param piece undefined: one line that was too long to be held
 */
export function linesOf(piece: Uint8Array | undefined): readonly (string | BadLine | undefined)[] {
  if (piece === undefined) return [undefined]
  try {
    return decoded(piece, true).split('\n').map(withoutMark)
  } catch {
    return split(piece).map((line) => {
      try {
        return withoutMark(decoded(line, true))
      } catch {
        return { problem: 'the line is not UTF-8', text: withoutMark(decoded(line, false)) }
      }
    })
  }
}

const decoded = (bytes: Uint8Array, fatal: boolean): string =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal }).decode(bytes)

const withoutMark = (line: string): string => (line.startsWith('\ufeff') ? line.slice(1) : line)

function split(piece: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
    lines.push(piece.subarray(from, end))
    from = end + 1
  }
  return [...lines, piece.subarray(from)]
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
