import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../../shared/document/encode.ts'
import { writeW3c } from '../../../shared/formats/out/w3c/w3c.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { put } from '../../helpers/json.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'
import { newsArticle, sha256 } from './article.ts'
import { expanded, recogito } from './readers.ts'

const written = () => writeW3c(newsArticle(), { unit: 'code-points' })
const name = (id: string) => `urn:quoin:d1:${id}`

describe('annotations', () => {
  test('are there for each quote, cue, source and comment, but for what was rejected or is gone', () => {
    const tags = recogito(written().files[0].text).map(
      ({ id, tags }) => `${id.split(':').at(-1)} ${tags.join()}`,
    )
    expect(tags).toEqual([
      'q1 quote',
      'q2 quote',
      'q3 quote',
      'q6 quote',
      'c1 cue',
      'c2 cue',
      'c3 cue',
      'm1 source',
      'm2 source',
      'm3 source',
      'm5 source',
      'k1 ',
    ])
    expect(written().left).toEqual([
      'The article’s text is not in it.',
      '1 rejected suggestion is not in it.',
      '1 quote is not in it, since its words are gone from the text.',
      '1 comment is not in it, since the words it was on are gone from the text.',
    ])
  })

  test('say of a quote whose it is, and of a comment who said and who answered', () => {
    const all = new Map(recogito(written().files[0].text).map((each) => [each.id, each]))
    expect(all.get(name('q6'))?.bodies).toContainEqual(
      expect.objectContaining({ id: name('s3'), purpose: 'identifying', value: 'Port of Salthaven' }),
    )
    expect(all.get(name('k1'))?.bodies).toMatchObject([
      { purpose: 'commenting', value: 'Since when?' },
      { purpose: 'replying', value: 'Since May.', creator: { name: 'Bo' } },
    ])
  })

  test('of a split quote have a target for each piece', () => {
    const [split] = recogito(written().files[0].text)
    expect(split?.pieces.map(({ quote }) => quote)).toEqual(['“We stay 🙂,”', '“for good.”'])
  })

  test('and links lose nothing in a JSON-LD processor, and are read by it as annotations', async () => {
    for (const { text } of written().files) {
      const graph = await expanded(text)
      expect(graph).toHaveLength((JSON.parse(text) as readonly unknown[]).length)
      for (const node of graph) expect(node['@type']).toEqual(['http://www.w3.org/ns/oa#Annotation'])
    }
  })

  test('with a word that the W3C does not have would be refused by it', async () => {
    const [first] = JSON.parse(written().files[0].text) as readonly object[]
    await expect(expanded(JSON.stringify([{ ...first, speaker: 'Ana Ruiz' }]))).rejects.toThrow('Safe mode')
  })

  test('of an article with the oddest ids are still named by whole addresses', async () => {
    const odd = put(put(newsArticle(), '/article/id', 'a b:\ud800/ü'), '/mentions/4/id', '?#:')
    const [file] = writeW3c(odd, { unit: 'code-points' }).files
    await expect(expanded(file.text)).resolves.toHaveLength(12)
  })
})

describe('links', () => {
  test('say which cue, source and outer quote belong to a quote, and what a comment is about', () => {
    const [, links] = written().files
    const said = (JSON.parse(links?.text ?? '') as readonly Link[]).map(
      ({ motivation, body, target }) =>
        `${motivation}: ${target.map(({ id }) => id).join(' – ')} ${body[0]?.value}`,
    )
    const link = (from: string, to: string, what: string) => `linking: ${name(from)} – ${name(to)} ${what}`
    expect(said).toEqual([
      link('q1', 'c1', 'cue'),
      link('q1', 'm1', 'source'),
      link('q2', 'c2', 'cue'),
      link('q2', 'm2', 'source'),
      link('q3', 'c3', 'cue'),
      link('q3', 'm3', 'source'),
      link('q3', 'q2', 'nested in'),
      link('k1', 'q1', 'about'),
    ])
  })
})

interface Link {
  readonly motivation: string
  readonly body: readonly { readonly value: string }[]
  readonly target: readonly { readonly id: string }[]
}

describe('positions', () => {
  const words = fc
    .array(fc.constantFrom('a', 'é', 'e\u0301', '🙂', '𝒳', '👩‍👧', 'ש', '“', ' b'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((letters) => `x${letters.join('')}x`)

  test.each([
    [
      'code-points',
      (text: string, start: number, end: number) => Array.from(text).slice(start, end).join(''),
    ],
    ['utf-16', (text: string, start: number, end: number) => text.slice(start, end)],
  ] as const)('in %s cut the very words out of any text', (unit, cut) => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (all) => {
        const markup = all.map((each, index) => `${each} [q${index} ${each}]`).join('\n\n')
        const records = all.map((_, index) => newAttribution(`q${index}`))
        const tagged = encode(markedArticle(markup, records).state, sha256)
        const quotes = recogito(writeW3c(tagged, { unit }).files[0].text)
        expect(quotes).toHaveLength(all.length)
        for (const { pieces } of quotes)
          for (const { quote, start, end } of pieces) expect(cut(tagged.article.text, start, end)).toBe(quote)
      }),
    )
  })

  test('in UTF-16 are said not to be the W3C’s', () => {
    expect(writeW3c(newsArticle(), { unit: 'utf-16' }).left[0]).toBe(
      'Positions count UTF-16 code units, where the W3C’s own count code points.',
    )
  })
})
