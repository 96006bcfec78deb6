/** What holds of every format that an article can be written in. */
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../../shared/exportFormats.ts'
import { WRITERS } from '../../../shared/formats/out/writers.ts'
import { put } from '../../helpers/json.ts'
import { newsArticle, PRIVATE } from './article.ts'
import { READERS } from './readers.ts'

const HOW = { unit: 'code-points' } as const

describe.each(EXPORT_FORMATS)('an article as $label', ({ name, ending }) => {
  const { files, left } = WRITERS[name](newsArticle(), HOW)

  test('is written as it was last looked at by somebody', async () => {
    for (const { ending, text } of files)
      await expect(text).toMatchFileSnapshot(`../../fixtures/golden/ferry${ending}`)
    const said = left.map((sentence) => `${sentence}\n`).join('')
    await expect(said).toMatchFileSnapshot(`../../fixtures/golden/${name}-left.txt`)
  })

  test('is read by others with the words of every quote where they are in the text', async () => {
    const { text } = newsArticle().article
    const quotes = await READERS[name](files)
    expect(quotes.map(({ words }) => words.replace(/^'/, ''))).toEqual([
      '“We stay 🙂,” … “for good.”',
      'that the ferry sails and that the port expects “=three more, or 4”',
      '“=three more, or 4”',
      'nobody knew why',
    ])
    for (const { words, start, end } of quotes) {
      const [first = '', ...more] = words.split(' … ')
      const stretch = Array.from(text).slice(start, end).join('')
      expect(stretch.startsWith(first) && stretch.endsWith(more.at(-1) ?? first)).toBe(true)
    }
  })

  test('says nothing that is private to the desk', () => {
    const all = [...files.map(({ text }) => text), ...left].join('\n')
    expect(all).toContain('@an official')
    for (const secret of PRIVATE) expect(all).not.toContain(secret)
  })

  test('ends as its row says, and no two of its files end alike', () => {
    const endings = files.map(({ ending }) => ending)
    expect(endings[0]).toBe(ending)
    expect(new Set(endings).size).toBe(endings.length)
  })

  test('is the same each time', () => {
    expect(WRITERS[name](newsArticle(), HOW)).toEqual({ files, left })
  })
})

/** Tagged JSON keeps what it does not know; what others get is made of known fields alone. */
describe.each(EXPORT_FORMATS.filter(({ name }) => name !== 'json'))(
  'a damaged article as $label',
  ({ name }) => {
    test('says nothing that a damaged article may have of what is private', () => {
      const damaged = put(newsArticle(), '/sources/1/private', { name: PRIVATE[0], note: PRIVATE[1] })
      for (const { text } of WRITERS[name](damaged, HOW).files)
        for (const secret of PRIVATE) expect(text).not.toContain(secret)
    })
  },
)
