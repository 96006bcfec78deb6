import { describe, expect, test } from 'vitest'
import { readArticleFile, type ReadCode } from '../../../../main/services/imports/readArticleFile.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

function read(
  data: Uint8Array,
  name = 'wire.txt',
): { readonly text: string; readonly repairs: readonly string[] } {
  const result = readArticleFile(data, name)
  if (!result.ok) throw new Error(result.message)
  if (result.value.kind !== 'text') throw new Error('a tagged article')
  return result.value
}

function refusal(data: Uint8Array, name = 'wire.txt'): { readonly code: ReadCode; readonly message: string } {
  const result = readArticleFile(data, name)
  if (result.ok) throw new Error('was read')
  return result
}

describe('a text from outside', () => {
  test('is kept to the letter when there is nothing to mend', () => {
    const text = '  “Cafe\u0301” \u202eolleh\u202c — 🇬🇧 ﬁ\r\tend\u2028\n\n\n'
    expect(read(utf8(text))).toMatchObject({ text, repairs: [] })
  })

  test('loses its byte order mark, and says so', () => {
    expect(read(bytes([0xef, 0xbb, 0xbf], 'Hello.'))).toMatchObject({
      text: 'Hello.',
      repairs: ['the byte order mark at its start left out'],
    })
  })

  test('keeps its spaces, tabs and line ends of every kind', () => {
    const text = 'One.  Two.\r\n\tA\tB  \r\n\nThree.\rFour.  \n'
    expect(read(bytes([0xef, 0xbb, 0xbf], text))).toEqual({
      kind: 'text',
      text,
      repairs: ['the byte order mark at its start left out'],
    })
  })

  test('with more paragraphs than a window can show is refused, and the limit is said', () => {
    expect(read(utf8('More.\n'.repeat(100_000))).text).toHaveLength(600_000)
    expect(refusal(utf8('More.\n'.repeat(100_001)))).toEqual({
      ok: false,
      code: 'tooLarge',
      message:
        '“wire.txt” cannot be opened: it has more than 100,000 paragraphs. Split it into several files.',
    })
  })

  test('in UTF-16 is read with and without a byte order mark, from either end', () => {
    const text = 'Minister: “No comment” 🙂 said.'
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const data of [little, big, bytes([0xff, 0xfe], [...little]), bytes([0xfe, 0xff], [...big])]) {
      const { text: found, repairs } = read(data)
      expect(found).toBe(text)
      expect(repairs.join()).toMatch(/UTF-16/)
    }
  })

  test('in Windows-1252 keeps its quotation marks', () => {
    const data = bytes([0x93], 'Caf', [0xe9, 0x94], ' cost 5', [0x80], ', he said.')
    expect(read(data)).toMatchObject({ text: '“Café” cost 5€, he said.', repairs: ['read as Windows-1252'] })
  })

  test('in UTF-8 with one stray Windows apostrophe keeps the other quotation marks', () => {
    const data = bytes('“One,” she said. “It', [0x92], 's two.”')
    expect(read(data)).toMatchObject({
      text: '“One,” she said. “It’s two.”',
      repairs: ['1 byte that was not UTF-8 read as Windows-1252'],
    })
  })

  test('with Windows quotation marks taken for Latin-1 is mended and counted', () => {
    expect(read(utf8('\u0093Yes\u0094, it\u0092s so\u0085'))).toMatchObject({
      text: '“Yes”, it’s so\u0085',
      repairs: ['3 broken Windows-1252 characters mended'],
    })
  })

  test('with half an emoji gets a replacement character, and says so', () => {
    const data = bytes([0xff, 0xfe], [...Buffer.from('ab\ud83dc', 'utf16le')])
    const { text, repairs } = read(data)
    expect(text).toBe('ab\ufffdc')
    expect(repairs.join()).toMatch(/1 half character /)
  })

  test('that is ours may be larger, being many times as large as its text', () => {
    const large = `{"format": "quoin/tagged-article",${' '.repeat(20 * 1024 * 1024)}"version": "2.0"}`
    expect(refusal(utf8(large), 'story.txt').code).toBe('newer')
  })

  test('of 20 MB is read and one byte more is refused', () => {
    const limit = 20 * 1024 * 1024
    expect(read(Buffer.alloc(limit, 'a b ')).text).toHaveLength(limit)
    expect(refusal(Buffer.alloc(limit + 1, 'a b '))).toMatchObject({
      code: 'tooLarge',
      message: expect.stringContaining('“wire.txt”') as string,
    })
  })
})

describe('a file that is no article', () => {
  test.each<[string, Uint8Array, ReadCode]>([
    ['nothing at all', bytes(), 'empty'],
    ['only blank lines', utf8(' \n\t\r\n'), 'empty'],
    ['only a byte order mark', bytes([0xef, 0xbb, 0xbf]), 'empty'],
    ['NULs in a text', utf8('some\0text that goes on'), 'binary'],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0xd]), 'binary'],
    ['a Word document', bytes('PK\x03\x04', [20, 0, 6, 0]), 'binary'],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n'), 'binary'],
    ['rich text', utf8('{\\rtf1\\ansi Hello}'), 'binary'],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => 1 + ((i * 7919) % 255))), 'binary'],
  ])('is refused with a reason: %s', (_, data, code) => {
    const found = refusal(data)
    expect(found.code).toBe(code)
    expect(found.message).toMatch(/^“wire\.txt” cannot be opened: .+\. .+\.$/)
  })

  test.each<[string, string, ReadCode]>([
    ['not JSON', '{"format": ', 'broken'],
    ['other JSON', '[1, 2]', 'broken'],
    ['a newer format', '{"format": "quoin/tagged-article", "version": "2.0"}', 'newer'],
    ['without an article', '{"format": "quoin/tagged-article", "version": "1.0"}', 'broken'],
    ['nested too deep', '['.repeat(100_000), 'broken'],
    [
      'keys that reach prototypes',
      '{"format": "quoin/tagged-article", "version": "1.0", "__proto__": {}}',
      'broken',
    ],
  ])('as JSON is refused with a reason: %s', (_, text, code) => {
    expect(refusal(utf8(text), 'story.quoin.json')).toMatchObject({
      code,
      message: expect.stringMatching(/^“story\.quoin\.json” cannot be opened: .+\.$/) as string,
    })
  })

  test.each<[string, string, string]>([
    ['a saved news page', '<!DOCTYPE html>\n<html><body><p>“We stay,” Ana Ruiz said.', 'a web page (HTML)'],
    ['a page that begins with a remark', '\n<!-- saved -->\n<html lang="en">', 'a web page (HTML)'],
    ['a wire in XML', '<?xml version="1.0"?>\n<nitf><body>', 'an XML file'],
    [
      'a mail',
      'Received: from a by b;\n\tMon, 1 Jan 2024\nFrom: Ana <a@b.example>\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CWe stay,=E2=80=9D she said.',
      'a mail',
    ],
    ['subtitles', 'WEBVTT\r\n\r\n00:01.000 --> 00:04.000\r\n<v Ana Ruiz>We stay.', 'subtitles (WebVTT)'],
    ['subtitles of the older kind', '1\n00:00:01,000 --> 00:00:04,000\nWe stay.\n', 'subtitles (SRT)'],
    ['a draft with fields', '---\ntitle: Quay\ntags:\n  - port\n---\n“We stay,” she said.', 'Markdown draft'],
  ])('is named for what it is, with what to do: %s', (_, text, what) => {
    expect(refusal(utf8(text))).toMatchObject({ code: 'foreign' })
    expect(refusal(utf8(text)).message).toContain(what)
    expect(refusal(Buffer.from(`\ufeff${text}`, 'utf16le')).code).toBe('foreign')
  })

  test.each([
    [
      'a wire with lines of its own above the story',
      'From: Reuters\nSubject: Quay\nContent-Type: story\n\n“We stay.”',
    ],
    ['a dash line between two paragraphs', '---\n\n“We stay,” she said.\n\n---\n'],
    ['a draft in plain Markdown', '# Quay\n\n“We *stay*,” she said.'],
    ['a story about a tag', '<strong> was what she typed. “It works,” she said.'],
    ['a story that begins with a number', '1\nBridge closed.\n'],
  ])('is a text like others: %s', (_, text) => {
    expect(read(utf8(text))).toMatchObject({ text, repairs: [] })
  })

  test('of ours under another name is still known', () => {
    expect(refusal(utf8('{"format": "quoin/tagged-article", "version": "2.0"}'), 'story.txt').code).toBe(
      'newer',
    )
  })
})
