import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { csvTable } from '../../../shared/formats/csvTable.ts'
import { writeCsv } from '../../../shared/formats/out/csv.ts'
import { put } from '../../helpers/json.ts'
import { newsArticle } from './article.ts'
import { csvRows } from './readers.ts'

const HOW = { unit: 'code-points' } as const
const written = () => writeCsv(newsArticle(), HOW)
const rows = () => csvRows(written().files[0].text)

describe('a table of quotes', () => {
  test('has a row for each accepted or suggested quote, and none for what was rejected', () => {
    expect(rows().map((row) => [row['quote id'], row['status'], row['in the text']])).toEqual([
      ['q1', 'accepted', 'yes'],
      ['q2', 'accepted', 'yes'],
      ['q3', 'suggested', 'yes'],
      ['q6', 'accepted', 'yes'],
      ['q5', 'accepted', 'no'],
    ])
    expect(written().left).toContain('1 rejected suggestion is not in it.')
  })

  test('says who it was, on what terms, and how often somebody asks', () => {
    const [first, second] = rows()
    expect(first).toMatchObject({
      cue: 'said',
      'source as written': 'Ana Ruiz',
      source: 'Ana Ruiz',
      role: 'official',
      pieces: '2',
      note: 'Heard it, too.',
      'open comments': '1',
    })
    expect(second).toMatchObject({
      source: '',
      'source kind': 'anonymous',
      'reason for anonymity': 'fears for the job',
      'approved by': 'Nora',
    })
  })

  test('keeps the words of a quote that was cut from the text, without a place', () => {
    expect(rows().at(-1)).toMatchObject({
      quote: '“Cut by the desk.”',
      'source as written': '',
      source: 'Ana Ruiz',
      'start (code points)': '',
      'end (code points)': '',
    })
  })

  test('begins with the mark by which spreadsheets know UTF-8, and ends its lines as they do', () => {
    const [{ text }] = written().files
    expect(text.startsWith('\uFEFFarticle,headline,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('of two people who said it together tells whose name and whose role is which', () => {
    const together = put(newsArticle(), '/attributions/0/sourceIds', ['s3', 's1'])
    expect(csvRows(writeCsv(together, HOW).files[0].text)[0]).toMatchObject({
      source: 'Port of Salthaven | Ana Ruiz',
      role: ' | official',
      issuer: '',
    })
  })

  test('names the unit that its offsets count', () => {
    const [file] = writeCsv(newsArticle(), { unit: 'utf-16' }).files
    const [first] = csvRows(file.text)
    const { content } = newsArticle().attributions[0] ?? { content: [] }
    expect(first).toMatchObject({ 'end (UTF-16 code units)': String(content.at(-1)?.end) })
    expect(content.at(-1)?.end).not.toBe(content.at(-1)?.cpEnd)
  })

  test('of a second article goes on without a second header', () => {
    const [file] = writeCsv(newsArticle(), { ...HOW, continued: true }).files
    expect(csvRows(written().files[0].text + file.text).map((row) => row['quote id'])).toEqual([
      'q1',
      'q2',
      'q3',
      'q6',
      'q5',
      'q1',
      'q2',
      'q3',
      'q6',
      'q5',
    ])
  })

  test('is read by Python’s csv', ({ skip }) => {
    if (spawnSync('python3', ['--version']).error)
      skip('PYTHON IS NOT HERE: ITS READING OF THE CSV WAS NOT LOOKED AT')
    const script =
      'import csv, io, json, sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))'
    const input = written().files[0].text
    expect(JSON.parse(execFileSync('python3', ['-c', script], { input }).toString())).toEqual(rows())
  })
})

describe('a cell', () => {
  test.each(['=1+1', '+49 30', '-5', '@nora', '\tx', '\rx', '＝1', '＠x'])(
    'that begins like %j is no formula to a spreadsheet',
    (cell) => {
      expect(csvRows(csvTable(['a'], [[cell]]))).toEqual([{ a: `'${cell}` }])
    },
  )

  test.each(['a,b', 'say "so"', 'two\nlines', 'two\r\nlines', "'tis", '', ' 🙂 '])(
    'of %j comes back',
    (cell) => {
      expect(csvRows(csvTable(['a', 'b'], [[cell, 'x']]))).toEqual([{ a: cell, b: 'x' }])
    },
  )
})
