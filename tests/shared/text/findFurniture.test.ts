import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFurniture } from '../../../shared/text/findFurniture.ts'
import { findHeadline } from '../../../shared/text/findHeadline.ts'
import { splitBlocks } from '../../../shared/text/splitBlocks.ts'
import { wireText } from './helpers.ts'

const furniture = (text: string) =>
  findFurniture(text, splitBlocks(text)).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const around = (line: string) => `Ferry talks stall\n\n${line}\n\nThe ferry talks stalled on Monday.`

test.each([
  [
    'a header line is a date and a byline',
    ' date 2026-03-16 By Ada Okafor, Tomas Reyes and Mei Lin, CNN\n\nThe talks began.',
    ['date: date 2026-03-16', 'byline: By Ada Okafor, Tomas Reyes and Mei Lin, CNN'],
  ],
  ['a byline in capitals', around('By JANE DOE'), ['byline: By JANE DOE']],
  ['a byline with a job', around('By Jane Doe, Staff Writer'), ['byline: By Jane Doe, Staff Writer']],
  [
    'a byline with a particle',
    around('By Jan van der Berg and Ana de la Cruz'),
    ['byline: By Jan van der Berg and Ana de la Cruz'],
  ],
  [
    'byline, date and reading time in one line',
    around('By Ada Okafor and Tomas Reyes  ·  16 March 2026  ·  6 min'),
    ['byline: By Ada Okafor and Tomas Reyes', 'date: 16 March 2026', 'header: 6 min'],
  ],
  ['a date', around('Tuesday, September 22, 2015'), ['date: Tuesday, September 22, 2015']],
  ['the time of an update', around('Updated 4:05 p.m.'), ['date: Updated 4:05 p.m.']],
  [
    'a published line with its zone',
    around('Published: 16/03/2026 16:05 GMT'),
    ['date: Published: 16/03/2026 16:05 GMT'],
  ],
  [
    'a dateline and a wire tag',
    around('LONDON (Reuters) - Talks began.'),
    ['dateline: LONDON', 'wireTag: (Reuters) -'],
  ],
  [
    'a dateline with its country',
    around('KYIV, Ukraine (AP) — Talks began.'),
    ['dateline: KYIV, Ukraine', 'wireTag: (AP) —'],
  ],
  [
    'a dateline with its day',
    around('PARIS, March 3 (Reuters) - Talks began.'),
    ['dateline: PARIS, March 3', 'wireTag: (Reuters) -'],
  ],
  ['a wire tag alone', around('(CNN) — Talks began.'), ['wireTag: (CNN) —']],
  ['a dateline without a wire', around('WASHINGTON — The talks began.'), ['dateline: WASHINGTON —']],
  [
    'reporting credits',
    around('(Reporting by Jane Doe in Leeds; Editing by John Roe)'),
    ['credit: (Reporting by Jane Doe in Leeds; Editing by John Roe)'],
  ],
  [
    'a contributor’s credit',
    around('Northwire’s Ada Okafor contributed to this report.'),
    ['credit: Northwire’s Ada Okafor contributed to this report.'],
  ],
  ['a slug line', around('The-CNN-Wire'), ['slugLine: The-CNN-Wire']],
  [
    'a copyright line',
    around('™ & © 2026 Northwire, Inc. All rights reserved.'),
    ['copyright: ™ & © 2026 Northwire, Inc. All rights reserved.'],
  ],
  [
    'a copyright line in words',
    around('Copyright 2026 Northwire.'),
    ['copyright: Copyright 2026 Northwire.'],
  ],
  [
    'a correction',
    around('Correction: An earlier version misspelled a name.'),
    ['correction: Correction: An earlier version misspelled a name.'],
  ],
])('recognises %s', (_title, text, expected) => {
  expect(furniture(text)).toEqual(expected)
})

test.each([
  ['a sentence that begins with By', 'By Monday the talks had failed.'],
  ['a date inside the story', 'On 16 March 2026 the ferry sank.'],
  ['somebody who contributed to a fund', 'The mayor contributed to the strike fund.'],
  ['a law on copyright', 'Copyright law does not cover it, the judge said.'],
  ['a bracketed aside', 'Talks (which failed) - and failed again - were held.'],
])('leaves %s in the story', (_title, line) => {
  expect(furniture(around(line))).toEqual([])
})

test('recognises a dateline of every item of a round-up, but a date only above the first', () => {
  const text = 'LEEDS (AP) — One.\n\nHULL (AP) — Two.\n\n16 March 2026'
  expect(furniture(text)).toEqual(['dateline: LEEDS', 'wireTag: (AP) —', 'dateline: HULL', 'wireTag: (AP) —'])
})

const headline = (text: string) => {
  const blocks = splitBlocks(text)
  return findHeadline(text, blocks, findFurniture(text, blocks))
}

test.each([
  ['a short first line without a stop is the headline', 'Ferry talks stall\n\nThe talks stalled.', 0],
  ['a headline in capitals', 'FERRY TALKS STALL.\n\nThe talks stalled.', 0],
  ['a headline below its byline', 'By JANE DOE\n\nFerry talks stall\n\nThe talks stalled.', 1],
  ['a question can be a headline', 'Will the ferry sail?\n\nThe talks stalled.', 0],
  ['a lead is no headline', 'The talks stalled.\n\nThey go on.', undefined],
  ['a lead after its dateline is no headline', 'LEEDS (AP) — Talks stall\n\nThey go on.', undefined],
  ['a single line is no headline', 'Ferry talks stall', undefined],
  ['an empty draft has no headline', '', undefined],
])('%s', (_title, text, expected) => {
  expect(headline(text)).toBe(expected)
})

test('furniture lies in order inside paragraphs and never overlaps', () => {
  fc.assert(
    fc.property(wireText, (text) => {
      const blocks = splitBlocks(text)
      let at = 0
      for (const { start, end } of findFurniture(text, blocks)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
        at = end
      }
    }),
  )
})
