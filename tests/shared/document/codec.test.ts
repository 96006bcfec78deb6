import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { decode } from '../../../shared/document/decode.ts'
import { encode, serialise } from '../../../shared/document/encode.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { taggedArticleParser, type TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { at, put } from '../../helpers/json.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function linkedArticle() {
  return markedArticle('[q1 “We stay,”] <m1 she> {c1 said}. [q1 “For good.”] 🙂 [q2 Odd e\u0301clair].', [
    newSource('s1', 'person', { name: 'Ana Ruiz' }),
    newMention('m1', 'pronoun', 's1'),
    newAttribution('q1', { cueIds: ['c1'], mentionIds: ['m1'] }),
  ]).state
}

function written(): TaggedArticle {
  return encode(linkedArticle(), sha256)
}

function reread(file: unknown) {
  const answer = decode(file)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

describe('the text', () => {
  test.each([
    ['leading spaces and trailing newlines', '  date\n\nOne.\n\n\nTwo.\n\n \n'],
    ['single line breaks inside a paragraph', 'One\ntwo\n\nthree'],
    ['a text without blank lines', 'One.\nTwo.\nThree.'],
    ['nothing but white space', ' \n\n '],
    ['nothing at all', ''],
    ['emoji, accents and right-to-left letters', '👩‍👩‍👧 said “e\u0301”\n\nשלום עולם'],
  ])('comes back to the letter: %s', (_, text) => {
    const state = articleFromText(text, { articleId: 'a', slug: 'a', language: 'en' })
    expect(layoutOf(state.doc).text).toBe(text)
    expect(layoutOf(reread(encode(state, sha256)).state.doc).text).toBe(text)
  })
})

describe('tagged JSON', () => {
  test('is the same to the byte after export, import and export', () => {
    const once = serialise(encode(linkedArticle(), sha256))
    const { state, refused } = reread(JSON.parse(once))
    expect(refused).toEqual([])
    expect(serialise(encode(state, sha256))).toBe(once)
  })

  test('every exact slices right, in both units', () => {
    const { article, attributions, mentions, cues } = encode(linkedArticle(), sha256)
    const spans = [
      ...attributions.flatMap((each) => each.content),
      ...[...mentions, ...cues].flatMap((each) => each.spans),
    ]
    expect(spans.length).toBe(5)
    for (const { start, end, cpStart, cpEnd, exact } of spans) {
      expect(article.text.slice(start, end)).toBe(exact)
      expect(Array.from(article.text).slice(cpStart, cpEnd).join('')).toBe(exact)
    }
  })

  test('writes a split quotation as one attribution with its cue and source', () => {
    const [quote] = encode(linkedArticle(), sha256).attributions
    expect(quote?.content.map(({ exact }) => exact)).toEqual(['“We stay,”', '“For good.”'])
    expect(quote?.cue.map(({ exact }) => exact)).toEqual(['said'])
    expect(quote?.source.map(({ exact }) => exact)).toEqual(['she'])
    expect(quote?.sourceIds).toEqual(['s1'])
    expect(quote?.type).toBe('direct')
  })

  test('fits its own parser', () => {
    expect(taggedArticleParser.safeParse(written()).error).toBeUndefined()
  })

  test('keeps fields that a newer minor version wrote', () => {
    const fields = {
      '/mood': 'calm',
      '/article/desk': 'foreign',
      '/attributions/0/tone': 'dry',
      '/sources/0/pronouns': 'she',
    }
    const newer = Object.entries(fields).reduce<unknown>(
      (file, [path, value]) => put(file, path, value),
      written(),
    )
    const again: unknown = JSON.parse(serialise(encode(reread(newer).state, sha256)))
    for (const [path, value] of Object.entries(fields)) expect(at(again, path)).toBe(value)
  })

  test('of a newer minor version opens, of a newer major version is refused', () => {
    expect(decode(put(written(), '/version', '1.7'))).toMatchObject({ ok: true })
    expect(decode(put(written(), '/version', '2.0'))).toMatchObject({ ok: false, code: 'newer' })
  })
})

test('no file names an entry that is not in it, whatever two windows did at once', () => {
  const { state } = markedArticle('[q1 “Go,”] <m1 she> said.', [
    newMention('m1', 'pronoun', 's9'),
    newAttribution('q1', { mentionIds: ['m1', 'm8'], cueIds: ['c8'], sourceIds: ['s8'], nestedIn: 'q8' }),
  ])
  const file = encode(state, sha256)
  expect(file.mentions[0]).not.toHaveProperty('sourceId')
  expect(file.attributions[0]).toMatchObject({ mentionIds: ['m1'], cueIds: [], sourceIds: [] })
  expect(reread(file).refused).toEqual([])
})

describe('what was rejected', () => {
  const nested = (given: readonly Parameters<typeof newAttribution>[1][]) =>
    encode(
      markedArticle(
        '[q1 She said [q2 he had said [q3 “go”]] then].',
        given.map((each, i) => newAttribution(`q${i + 1}`, each)),
      ).state,
      sha256,
    )

  test('is nobody’s outer quote in the file: what stood in it is nested in the next one outward', () => {
    const { attributions } = nested([{}, { status: 'rejected', nestedIn: 'q1' }, { nestedIn: 'q2' }])
    expect(attributions.map(({ id, nestedIn }) => [id, nestedIn])).toEqual([
      ['q1', undefined],
      ['q2', undefined],
      ['q3', 'q1'],
    ])
    const alone = nested([{ status: 'rejected' }, { nestedIn: 'q1' }, { nestedIn: 'q2' }]).attributions
    expect(alone.map(({ nestedIn }) => nestedIn)).toEqual([undefined, undefined, 'q2'])
  })

  test('makes a file faulty that nests a quote in it, and the quote is nested further out', () => {
    const file = nested([{}, { nestedIn: 'q1' }, { nestedIn: 'q2' }])
    const { state, refused } = reread(put(file, '/attributions/1/status', 'rejected'))
    expect(refused).toEqual([{ id: 'q3', reason: 'it is nested in “q2”, which was rejected' }])
    expect(state.records.find(attributionKind, 'q3')?.nestedIn).toBe('q1')
  })
})

describe('a tag that breaks an invariant is refused alone', () => {
  const cases = {
    'its words are not at its offsets': ['/attributions/1/content/0/exact', 'else', 'the text says'],
    'it runs backwards': ['/attributions/1/content/0/end', 0, 'runs backwards'],
    'it begins before the text': ['/attributions/1/content/0/start', -3, 'content.0.start'],
    'its offset is no number': ['/attributions/1/content/0/start', 'NaN', 'content.0.start'],
    'it lies beyond the text': ['/attributions/1/content/0/end', 9999, 'beyond the text'],
    'its id is taken': ['/attributions/1/id', 'c1', 'same id'],
    'an array stands for a word': ['/attributions/1/status', ['accepted'], 'status'],
  } as const

  test.each(Object.entries(cases))('%s', (_, [path, value, reason]) => {
    const { state, refused } = reread(put(written(), path, value))
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toContain(reason)
    expect(Array.from(state.records.ofKind(attributionKind), ({ id }) => id)).toEqual(['q1'])
  })

  test('a circle of nesting is cut and both quotes stay', () => {
    const circle = put(put(written(), '/attributions/0/nestedIn', 'q2'), '/attributions/1/nestedIn', 'q1')
    const { state, refused } = reread(circle)
    expect(refused.map(({ id }) => id).sort()).toEqual(['q1', 'q2'])
    expect(Array.from(state.records.ofKind(attributionKind), ({ nestedIn }) => nestedIn)).toEqual([
      undefined,
      undefined,
    ])
  })

  test('a quote in the gap between the pieces of another is not nested in it', () => {
    const { state } = markedArticle('[q1 “We stay,”] she said, [q2 which was odd]. [q1 “For good.”]', [
      newAttribution('q2', { nestedIn: 'q1' }),
    ])
    const file = encode(state, sha256)
    expect(file.attributions.find(({ id }) => id === 'q2')).not.toHaveProperty('nestedIn')
    const { refused } = reread(put(file, '/attributions/1/nestedIn', 'q1'))
    expect(refused).toEqual([{ id: 'q2', reason: 'it is nested in “q1” but does not lie on its words' }])
  })

  test('a mention that marks no text is left out, and its source stays with the quote', () => {
    const { state, refused } = reread(put(written(), '/mentions/0/spans', []))
    expect(refused.map(({ id }) => id)).toContain('m1')
    const again = encode(state, sha256)
    expect(again.attributions[0]?.sourceIds).toEqual(['s1'])
    expect(again.sources.map(({ id }) => id)).toEqual(['s1'])
    expect(again.mentions).toEqual([])
  })

  test('a code point offset at its end that does not fit is refused', () => {
    const { refused } = reread(put(written(), '/attributions/0/content/0/cpEnd', 7))
    expect(refused).toEqual([{ id: 'q1', reason: 'its code point offset 7 does not fit 10' }])
  })

  test('a span that cuts a character in two is refused', () => {
    const file = written()
    const { text } = file.article
    const cut = text.indexOf('\u0301')
    const end = file.attributions[1]?.content[0]?.end
    const half = put(
      put(file, '/attributions/1/content/0/start', cut),
      '/attributions/1/content/0/exact',
      text.slice(cut, end),
    )
    expect(reread(half).refused[0]?.reason).toContain('cuts a character')
  })
})
