import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { decode } from '../../../shared/document/decode.ts'
import { encode, serialise } from '../../../shared/document/encode.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { taggedArticleParser } from '../../../shared/model/taggedArticle.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function linkedArticle() {
  return markedArticle('[q1 “We stay,”] <m1 she> {c1 said}. [q1 “For good.”] 🙂 [q2 Odd e\u0301clair].', [
    newSource('s1', 'person', { name: 'Ana Ruiz' }),
    newMention('m1', 'pronoun', 's1'),
    newAttribution('q1', { cueIds: ['c1'], mentionIds: ['m1'] }),
  ]).state
}

function reread(json: string) {
  const answer = decode(JSON.parse(json))
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
    expect(layoutOf(reread(serialise(encode(state, sha256))).state.doc).text).toBe(text)
  })
})

describe('tagged JSON', () => {
  test('is the same to the byte after export, import and export', () => {
    const once = serialise(encode(linkedArticle(), sha256))
    const { state, refused } = reread(once)
    expect(refused).toEqual([])
    expect(serialise(encode(state, sha256))).toBe(once)
  })

  test('every exact slices right, in both units', () => {
    const { article, attributions, mentions, cues } = encode(linkedArticle(), sha256)
    const spans = [...attributions.flatMap((each) => each.content), ...[...mentions, ...cues].flatMap((each) => each.spans)]
    expect(spans.length).toBe(5)
    for (const { start, end, cpStart, cpEnd, exact } of spans) {
      expect(article.text.slice(start, end)).toBe(exact)
      expect([...article.text].slice(cpStart, cpEnd).join('')).toBe(exact)
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
    expect(taggedArticleParser.safeParse(JSON.parse(serialise(encode(linkedArticle(), sha256)))).error).toBeUndefined()
  })

  test('keeps fields that a newer minor version wrote', () => {
    const file = JSON.parse(serialise(encode(linkedArticle(), sha256)))
    file.version = '1.7'
    file.mood = 'calm'
    file.article.desk = 'foreign'
    file.attributions[0].tone = 'dry'
    file.sources[0].pronouns = 'she'
    const again = JSON.parse(serialise(encode(reread(JSON.stringify(file)).state, sha256)))
    expect([again.mood, again.article.desk, again.attributions[0].tone, again.sources[0].pronouns]).toEqual([
      'calm',
      'foreign',
      'dry',
      'she',
    ])
  })

  test('of a newer major version is refused', () => {
    const file = JSON.parse(serialise(encode(linkedArticle(), sha256)))
    file.version = '2.0'
    expect(decode(file)).toMatchObject({ ok: false, code: 'newer' })
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
    const file = JSON.parse(serialise(encode(linkedArticle(), sha256)))
    put(file, path, value)
    const { state, refused } = reread(JSON.stringify(file))
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toContain(reason)
    expect([...state.records.ofKind('attribution')].map(({ id }) => id)).toEqual(['q1'])
  })

  test('a circle of nesting is cut and both quotes stay', () => {
    const file = JSON.parse(serialise(encode(linkedArticle(), sha256)))
    put(file, '/attributions/0/nestedIn', 'q2')
    put(file, '/attributions/1/nestedIn', 'q1')
    const { state, refused } = reread(JSON.stringify(file))
    expect(refused.map(({ id }) => id).sort()).toEqual(['q1', 'q2'])
    expect([...state.records.ofKind('attribution')].every(({ nestedIn }) => nestedIn === undefined)).toBe(true)
  })

  test('a span that cuts a character in two is refused', () => {
    const file = JSON.parse(serialise(encode(linkedArticle(), sha256)))
    const [span] = file.attributions[1].content
    const cut = file.article.text.indexOf('\u0301')
    Object.assign(span, { start: cut, exact: file.article.text.slice(cut, span.end) })
    expect(reread(JSON.stringify(file)).refused[0]?.reason).toContain('cuts a character')
  })
})

function put(file: unknown, path: string, value: unknown): void {
  const keys = path.slice(1).split('/')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), file)
  Reflect.set(Object(holder), last, value)
}
