/** Exports in formats for others: several files, folders, and what is never written over. */
import { mkdir, readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { csvRows, recogito } from '../../shared/formats/readers.ts'
import { folder, quoin } from './session.ts'

const ANA = '“We stay 🙂,” Ana Ruiz said.\n'
const JAN = '“We go,” Jan Lund said.\n'

async function twoArticles() {
  const files = await folder()
  const ana = await files.put('ana.txt', (await quoin(['tag', '-'], ANA)).output)
  const jan = await files.put('jan.quoin.json', (await quoin(['tag', '-'], JAN)).output)
  return { ...files, ana, jan }
}

describe('CSV', () => {
  test('of several articles is one table', async () => {
    const { ana, jan } = await twoArticles()
    const { code, output } = await quoin(['export', ana, jan, '--format', 'csv'])
    expect(code).toBe(0)
    expect(csvRows(output).map(({ quote }) => quote)).toEqual(['“We stay 🙂,”', '“We go,”'])
  })

  test('of several articles is one table in a file, too, and a table each in a folder', async () => {
    const { ana, jan, at, text } = await twoArticles()
    const whole = (await quoin(['export', ana, jan, '--format', 'csv'])).output
    expect((await quoin(['export', ana, jan, '--format', 'csv', '--out', at('all.csv')])).code).toBe(0)
    expect(await text('all.csv')).toBe(whole)
    expect((await quoin(['export', ana, jan, '--format', 'csv', '--out', at('out/')])).code).toBe(0)
    expect(csvRows(await text('out/jan.csv')).map(({ quote }) => quote)).toEqual(['“We go,”'])
  })

  test('has one header also where the first article cannot be read', async () => {
    const { jan, at } = await twoArticles()
    const { code, output, said } = await quoin(['export', at('none.txt'), jan, jan, '--format', 'csv'])
    expect(code).toBe(1)
    expect(said).toContain('none.txt')
    expect(csvRows(output).map(({ quote }) => quote)).toEqual(['“We go,”', '“We go,”'])
  })

  test('counts in UTF-16 for whoever asks', async () => {
    const { output } = await quoin(['export', '-', '--format', 'csv', '--units', 'utf-16'], ANA)
    expect(output).toContain('end (UTF-16 code units)')
  })
})

describe('W3C annotations', () => {
  test('go to standard output without their links, and that is said', async () => {
    const { ana } = await twoArticles()
    const { code, output, said } = await quoin(['export', ana, '--format', 'w3c'])
    expect(code).toBe(0)
    expect(recogito(output)[0]).toMatchObject({ pieces: [{ quote: '“We stay 🙂,”', start: 0, end: 12 }] })
    expect(said).toContain('NAME.links.jsonld is left out')
    expect(said).toContain('The article’s text is not in it.')
  })

  test('count in UTF-16 for whoever asks, which is said', async () => {
    const { ana } = await twoArticles()
    const { output, said } = await quoin(['export', ana, '--format', 'w3c', '--units', 'utf-16'])
    expect(recogito(output)[0]).toMatchObject({ pieces: [{ start: 0, end: 13 }] })
    expect(said).toContain('Positions count UTF-16 code units')
  })

  test('in a file have their links beside it, also when that is called otherwise', async () => {
    const { ana, at, text } = await twoArticles()
    for (const name of ['a.jsonld', 'b.json', 'c'])
      expect((await quoin(['export', ana, '--format', 'w3c', '--out', at(name)])).code).toBe(0)
    for (const name of ['a', 'b', 'c']) expect(await text(`${name}.links.jsonld`)).toContain('"linking"')
  })

  test('of several articles go to a folder, which is made, with the folders that they were in', async () => {
    const { ana, jan, at } = await twoArticles()
    expect((await quoin(['export', ana, jan, '--format', 'w3c', '--out', at('out')])).code).toBe(0)
    expect((await readdir(at('out'))).sort()).toEqual([
      'ana.jsonld',
      'ana.links.jsonld',
      'jan.jsonld',
      'jan.links.jsonld',
    ])
    await mkdir(at('none'))
    const { code, said } = await quoin(['export', at('none'), '--format', 'w3c', '--out', at('out')])
    expect(code).toBe(1)
    expect(said).toContain('there is no .quoin.json file')
  })
})

describe('what is there already', () => {
  test('is written over when somebody named it, and nothing beside it is', async () => {
    const { ana, jan, at, put, text } = await twoArticles()
    await put('a.jsonld', 'old')
    await put('a.links.jsonld', 'somebody else’s')
    const { code, said } = await quoin(['export', ana, '--format', 'w3c', '--out', at('a.jsonld')])
    expect(code).toBe(1)
    expect(said).toContain(`“${at('a.links.jsonld')}” was not written: there is another file of this name`)
    expect([await text('a.jsonld'), await text('a.links.jsonld')]).toEqual(['old', 'somebody else’s'])
    await put('a.csv', 'old')
    await quoin(['export', jan, '--format', 'csv', '--out', at('a.csv')])
    expect(await text('a.csv')).toContain('Jan Lund')
  })

  test('in a folder stays, with what would have gone beside it; the same again is no mistake', async () => {
    const { ana, jan, at, put, text } = await twoArticles()
    await mkdir(at('out'))
    await put('out/ana.jsonld', 'old')
    const words = ['export', ana, jan, '--format', 'w3c', '--out', at('out')]
    expect((await quoin(words)).code).toBe(1)
    expect(await text('out/ana.jsonld')).toBe('old')
    expect((await readdir(at('out'))).sort()).toEqual(['ana.jsonld', 'jan.jsonld', 'jan.links.jsonld'])
    expect((await quoin(['export', jan, '--format', 'w3c', '--out', at('out')])).code).toBe(0)
  })
})
