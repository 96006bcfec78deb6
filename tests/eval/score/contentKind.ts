/**
 * Direct, mixed or indirect by the share of letters in double quotation marks: the same rule for gold without a type and
 * for predictions, and not the engine's own, which is what is being judged.
 */
import type { Spans } from './spans.ts'

export type ContentKind = 'direct' | 'indirect' | 'mixed' | 'unknown'

const LETTER = /[\p{L}\p{N}]/u

/** 1 where the text stands in double quotation marks. A quotation ends with its line at the latest. */
export function quoteMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  let open = -1
  const close = (to: number): void => {
    if (open >= 0) mask.fill(1, open, to)
    open = -1
  }
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i)
    // Some wires print two single quotation marks for a double one.
    const isTwo = mark === "'" && text.charAt(i + 1) === "'"
    if (mark === '\n') close(i)
    else if (mark === '“') open = open < 0 ? i : open
    else if (mark === '”') close(i + 1)
    else if (mark === '"' || isTwo) {
      const width = isTwo ? 2 : 1
      if (open < 0) open = i
      else close(i + width)
      i += width - 1
    }
  }
  close(text.length)
  return mask
}

export function contentKind(text: string, mask: Uint8Array, spans: Spans): ContentKind {
  let quoted = 0
  let letters = 0
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++) {
      if (!LETTER.test(text.charAt(i))) continue
      letters += 1
      quoted += mask[i] ?? 0
    }
  }
  if (letters === 0) return 'unknown'
  if (quoted / letters >= 0.95) return 'direct'
  return quoted / letters <= 0.02 ? 'indirect' : 'mixed'
}
