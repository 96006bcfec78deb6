/** A line, or the fact that one was too long to be held. */
export type InputLine = { readonly text: string } | { readonly tooLong: true }

/**
 * Lines of UTF-8, split at LF only: U+2028 may stand inside JSON. Holds no more than one line, and of a line longer than
 * `limit` code units nothing.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let length = 0
  const take = (part: string): void => {
    length += part.length
    if (length > limit) parts = []
    else parts.push(part)
  }
  const finish = (): InputLine => {
    const line: InputLine = length > limit ? { tooLong: true } : { text: parts.join('') }
    parts = []
    length = 0
    return line
  }
  for await (const bytes of input) {
    const chunk = decoder.decode(bytes, { stream: true })
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, end))
      yield finish()
      from = end + 1
    }
    take(chunk.slice(from))
  }
  take(decoder.decode())
  if (length > 0) yield finish()
}
