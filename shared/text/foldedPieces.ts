/** Folded text as it is put together, piece by piece, with where each of its characters was. */
import { lastWhere } from '../lastWhere.ts'
import type { Range } from './range.ts'

export interface FoldedPieces {
  /** A text that is as long as its place was folded letter by letter. @param start in UTF-16 offsets of the original */
  readonly add: (text: string, start: number, end: number) => void
  /** The last letter and a mark behind it are one letter. */
  readonly addToLast: (mark: string, end: number) => void
  readonly takeLast: () => void
  readonly endsWithSpace: () => boolean
  readonly text: () => string
  /** An offset into the folded text -> the place of the original character; undefined outside of it. */
  readonly placeOf: (offset: number) => Range | undefined
}

export function createPieces(): FoldedPieces {
  const texts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  /** Where each piece begins in the folded text. */
  const offsets: number[] = []
  let length = 0

  function placeIn(piece: number, offset: number): Range | undefined {
    const [text, at, start, end] = [texts[piece], offsets[piece], starts[piece], ends[piece]]
    if (text === undefined || at === undefined || start === undefined || end === undefined) return undefined
    const isLetterByLetter = text.length === end - start
    return isLetterByLetter ? { start: start + offset - at, end: start + offset - at + 1 } : { start, end }
  }

  function add(text: string, start: number, end: number): void {
    texts.push(text)
    starts.push(start)
    ends.push(end)
    offsets.push(length)
    length += text.length
  }

  /** @returns the last letter and where it was */
  function takeLast(): { readonly letter: string; readonly start: number } {
    const start = placeIn(texts.length - 1, length - 1)?.start ?? 0
    const text = texts.at(-1) ?? ''
    length -= 1
    if (text.length > 1) {
      texts[texts.length - 1] = text.slice(0, -1)
      ends[ends.length - 1] = start
    } else for (const list of [texts, starts, ends, offsets]) list.pop()
    return { letter: text.slice(-1), start }
  }

  return {
    add,
    addToLast(mark, end) {
      const { letter, start } = takeLast()
      add((letter + mark).normalize('NFC'), start, end)
    },
    takeLast,
    endsWithSpace: () => texts.at(-1)?.endsWith(' ') === true,
    text: () => texts.join(''),
    placeOf(offset) {
      if (offset >= length) return undefined
      const piece = lastWhere(offsets.length, (each) => (offsets[each] ?? 0) <= offset)
      return placeIn(piece, offset)
    },
  }
}
