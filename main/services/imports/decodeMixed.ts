/**
 * UTF-8 into which some Windows-1252 was pasted, as editing systems do with quotation marks: the UTF-8 is kept and each
 * stray byte read for itself, so that one bad apostrophe does not turn every other one into “â€™”.
 */
import iconv from 'iconv-lite'

/** @returns undefined when there is more stray than UTF-8, so that the whole is some other code */
export function decodeMixed(bytes: Buffer): { readonly text: string; readonly count: number } | undefined {
  const pieces: string[] = []
  let from = 0
  let strays = 0
  let sequences = 0
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      sequences++
      at += length
      continue
    }
    pieces.push(bytes.toString('utf8', from, at), iconv.decode(bytes.subarray(at, at + 1), 'windows-1252'))
    strays++
    from = ++at
  }
  pieces.push(bytes.toString('utf8', from))
  return sequences > strays ? { text: pieces.join(''), count: strays } : undefined
}

/** The length of the well-formed sequence of two to four bytes that begins here, or 0 (Unicode, table 3-7). */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  return length
}
