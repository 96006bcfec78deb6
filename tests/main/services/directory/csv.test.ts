import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { fromCsv } from '../../../../main/services/directory/csvIn.ts'
import { toCsv } from '../../../../main/services/directory/csvOut.ts'
import type { Entries } from '../../../../shared/directory/merging.ts'
import { fold } from '../../../../shared/document/recordsDiff.ts'
import { Records } from '../../../../shared/document/records.ts'
import { byId } from '../../../../shared/model/canonical.ts'
import { countingIds } from '../../../../shared/ids.ts'
import { newEntry, type Entry } from '../../../../shared/model/entry.ts'
import { newSource } from '../../../../shared/model/source.ts'
import { value } from '../../helpers/result.ts'

const ana = newEntry(
  newSource('s1', 'person', {
    name: 'Ruiz, "Ana"',
    descriptor: 'mayor;\nof Salthaven',
    aliases: ['=HYPERLINK("x")', 'A. Ruiz', 'a|b'],
    affiliation: '+49 30 1234',
    audienceRole: 'official',
  }),
  {
    titles: [
      { id: 't1', title: 'Deputy mayor', from: '2021-03', to: '2024' },
      { id: 't2', title: 'Mayor' },
    ],
    private: { note: 'never told' },
  },
)
const unnamed = newEntry(newSource('s2', 'anonymous', { descriptor: '@an official' }))
const ALL = Records.of<Entry>([ana, unnamed])
const ids = () => {
  const mint = countingIds()
  return () => mint('d')
}
const taken = (text: string, entries: Entries = Records.of<Entry>([])) => value(fromCsv(text, entries, ids()))
const after = (text: string, entries?: Entries) => {
  const before = entries ?? Records.of<Entry>([])
  return [...fold(before, taken(text, before).diff).values()].sort(byId)
}

describe('the directory as CSV', () => {
  test('comes in again as it went out, but for what is private', () => {
    const back = taken(toCsv(ALL), ALL)
    expect(back).toEqual({ diff: { added: [], updated: [], removed: [] }, refused: [] })
    const { private: _, ...told } = ana
    const fresh = after(toCsv(ALL))
    expect(fresh).toMatchObject([
      { ...told, titles: [{ title: 'Deputy mayor', from: '2021-03', to: '2024' }, { title: 'Mayor' }] },
      unnamed,
    ])
  })

  test('has no cell that a spreadsheet would take for a formula, and says nothing private', () => {
    const csv = toCsv(ALL)
    expect(csv).not.toContain('never told')
    const cells = csv.split(/[,\r\n]/).map((cell) => cell.replace(/^"/, ''))
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([])
  })

  test('is read by Python’s csv', ({ skip }) => {
    const python = spawnSync('python3', ['--version'])
    if (python.error) skip('PYTHON IS NOT HERE: ITS READING OF THE CSV WAS NOT LOOKED AT')
    const script =
      'import csv, io, json, sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))'
    const rows = JSON.parse(
      execFileSync('python3', ['-c', script], { input: toCsv(ALL) }).toString(),
    ) as unknown
    expect(rows).toMatchObject([
      {
        id: 's1',
        name: 'Ruiz, "Ana"',
        description: 'mayor;\nof Salthaven',
        affiliation: "'+49 30 1234",
        role: 'official',
      },
      { id: 's2', kind: 'anonymous', name: '', description: "'@an official" },
    ])
  })
})

describe('a CSV that somebody wrote', () => {
  test('with semicolons, another order and capitals is understood; what is not told is guessed', () => {
    const entries = after('Kind;NAME;Aliases\nPERSON;Bo Li;Li | B. Li\n;Transport Office;\n')
    expect(entries).toMatchObject([
      { id: 'd1', kind: 'person', name: 'Bo Li', aliases: ['Li', 'B. Li'] },
      { kind: 'organisation', name: 'Transport Office' },
    ])
  })

  test('may write dated titles with dashes, as people do', () => {
    const [entry] = after('name,titles\nBo,Mayor (2020–2022) | Boss (2023-)\n')
    expect(entry?.titles).toMatchObject([
      { title: 'Mayor', from: '2020', to: '2022' },
      { title: 'Boss', from: '2023' },
    ])
  })

  test('finds entries by name, fills in, and leaves alone what it is silent about', () => {
    const csv = 'name,affiliation,description\n"ruiz, ""ana""",City Hall,\n'
    expect(after(csv, ALL)[0]).toEqual({ ...ana, affiliation: 'City Hall' })
  })

  test('with two lines of one person fills in one entry, known before or not', () => {
    const rows = ['New One,Hall,', 'New One,,expert', '"Ruiz, ""Ana""",Hall,', '"Ruiz, ""Ana""",,other']
    const entries = after(['name,affiliation,role', ...rows].join('\n'), Records.of<Entry>([ana]))
    expect(entries).toMatchObject([
      { name: 'New One', affiliation: 'Hall', audienceRole: 'expert' },
      { id: 's1', affiliation: 'Hall', audienceRole: 'other' },
    ])
  })

  test('says of each line that is left out why, and takes in the others', () => {
    const twins = Records.of([ana, newEntry({ ...newSource('s3', 'person', { name: ana.name }) })])
    const { diff, refused } = taken(
      'name,kind,role\n,,\nX,robot,\nY,person,king\n"Ruiz, ""Ana""",,\nCy,person,expert\n',
      twins,
    )
    expect(refused).toEqual([
      expect.stringMatching(/^Line 2: it has neither a name nor a description/),
      expect.stringMatching(/^Line 3: “robot” is no kind of source/),
      expect.stringMatching(/^Line 4: “king” is no role/),
      expect.stringMatching(/^Line 5: 2 entries are called “Ruiz, "Ana"”: say which by its id/),
    ])
    expect(diff.added).toMatchObject([{ name: 'Cy', audienceRole: 'expert' }])
  })

  test.each([
    ['', 'must name the columns'],
    ['a,b\n1,2\n', 'must name the columns'],
    ['name\n"open\n', 'no CSV'],
  ])('%j is refused with what to do', (text, why) => {
    const read = fromCsv(text, ALL, ids())
    expect(read.ok ? '' : read.message).toContain(why)
  })

  test('of one name 10,000 characters long comes in whole', () => {
    expect(after(`name\n${'x'.repeat(10_000)}\n`)[0]?.name).toHaveLength(10_000)
  })
})
