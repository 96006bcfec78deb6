import { describe, expect, test } from 'vitest'
import { linesOf, readPieces } from '../../../main/cli/readPieces.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    // As a stream does, into the same memory again and again.
    memory.set(part)
    yield memory.subarray(0, part.length)
  }
}

async function linesIn(text: string | Uint8Array, size: number, limit = 1000) {
  const pieces: (Uint8Array | undefined)[] = []
  for await (const piece of readPieces(cut(Buffer.from(text), size), limit)) pieces.push(piece)
  return pieces.flatMap((piece) => [...linesOf(piece)])
}

const SIZES = [1, 2, 3, 5, 7, 64, 1000]

describe.each(SIZES)('a stream that comes in pieces of %i bytes', (size) => {
  test('gives its lines, whole', async () => {
    const text = 'one\n\n“zwei” 😀\u2028three\r\nfour'
    expect(await linesIn(text, size)).toEqual(['one', '', '“zwei” 😀\u2028three\r', 'four'])
  })

  test('has no more lines after the last line’s end', async () => {
    expect(await linesIn('one\ntwo\n', size)).toEqual(['one', 'two'])
    expect(await linesIn('', size)).toEqual([])
  })

  test('loses the mark at its beginning and those in the middle, where files were joined', async () => {
    expect(await linesIn('\ufeffone\n\ufefft\ufeffwo', size)).toEqual(['one', 't\ufeffwo'])
  })

  test('tells the line that is not UTF-8 from the others', async () => {
    const bad = Buffer.from([0x61, 0x93, 0x62])
    const text = Buffer.concat([Buffer.from('één\n'), bad, Buffer.from('\nfünf')])
    expect(await linesIn(text, size)).toEqual([
      'één',
      { problem: 'the line is not UTF-8', text: 'a\ufffdb' },
      'fünf',
    ])
  })

  test('has undefined for a line that is too long, and goes on', async () => {
    const long = 'a'.repeat(11)
    expect(await linesIn(`one\n${long}\ntwo\n${'b'.repeat(10)}\n${long}`, Math.min(size, 11), 10)).toEqual([
      'one',
      undefined,
      'two',
      'b'.repeat(10),
      undefined,
    ])
  })
})
