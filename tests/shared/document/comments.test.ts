import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { derivedProblems } from '../../../main/cli/derivedProblems.ts'
import { decode } from '../../../shared/document/decode.ts'
import { encode, serialise } from '../../../shared/document/encode.ts'
import { commentKind, newComment } from '../../../shared/model/comment.ts'
import { taggedArticleParser } from '../../../shared/model/taggedArticle.ts'
import { at, put } from '../../helpers/json.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const NOON = { by: 'Nora', at: '2026-11-30T12:00:00.000Z' }

function commented() {
  const comment = {
    ...newComment('k1', { ...NOON, text: 'Who heard it?', aboutId: 'q1' }),
    answers: [{ id: 'k2', ...NOON, by: 'Ben', text: 'I did.' }],
    settled: NOON,
  }
  return markedArticle('[q1 (k1 “We stay,”)] she {c1 said}. (k3 So she did).', [comment]).state
}

const written = () => encode(commented(), sha256)

function reread(file: unknown) {
  const answer = decode(file)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

describe('comments in the file', () => {
  test('stand in the order of the text, with their words, answers and who settled them', () => {
    const { comments } = written()
    expect(comments.map(({ id }) => id)).toEqual(['k1', 'k3'])
    expect(comments[0]).toMatchObject({
      ...NOON,
      text: 'Who heard it?',
      answers: [{ by: 'Ben', text: 'I did.' }],
      settled: NOON,
      aboutId: 'q1',
      spans: [{ exact: '“We stay,”' }],
    })
    expect(taggedArticleParser.safeParse(written()).error).toBeUndefined()
  })

  test('are the same to the byte after export, import and export, with what we do not know of them', () => {
    const pinned = put(JSON.parse(serialise(written())) as object, '/comments/0/pinned', true)
    const file = put(pinned, '/comments/0/answers/0/mood', 'glad')
    const { state, refused } = reread(file)
    expect(refused).toEqual([])
    const again = serialise(encode(state, sha256))
    expect(at(JSON.parse(again), '/comments/0/pinned')).toBe(true)
    expect(at(JSON.parse(again), '/comments/0/answers/0/mood')).toBe('glad')
    expect(serialise(encode(reread(JSON.parse(again)).state, sha256))).toBe(again)
  })

  test('a file from before there were comments is read as it was', () => {
    const { comments: _, ...file } = written()
    expect(reread({ ...file, version: '1.0' }).refused).toEqual([])
    expect(taggedArticleParser.safeParse({ ...file, version: '1.0' }).success).toBe(true)
  })

  test('a comment about a tag that is not there stays on its words', () => {
    const { state, refused } = reread(put(JSON.parse(serialise(written())), '/comments/0/aboutId', 'q9'))
    expect(refused).toEqual([{ id: 'k1', reason: 'its link to the tag “q9” leads nowhere and was left out' }])
    expect(state.records.find(commentKind, 'k1')).not.toHaveProperty('aboutId')
  })

  test('a comment is about a tag, and not about itself or another comment', () => {
    for (const aboutId of ['k1', 'k3']) {
      const { state } = reread(put(JSON.parse(serialise(written())), '/comments/0/aboutId', aboutId))
      expect(state.records.find(commentKind, 'k1')).not.toHaveProperty('aboutId')
    }
  })

  test('what a comment was about and is gone is not in the file, where it would lead nowhere', () => {
    const { doc, records, rest } = commented()
    const orphaned = markedArticle('(k1 “We stay,”) she said.').state.doc
    const file = encode({ doc: orphaned, records: records.with([], ['q1', 'c1', 'k3']), rest }, sha256)
    expect(file.comments).toMatchObject([{ id: 'k1', text: 'Who heard it?' }])
    expect(file.comments[0]).not.toHaveProperty('aboutId')
    expect(records.find(commentKind, 'k1')?.aboutId).toBe('q1')
    expect(doc.textContent).toContain('So she did')
  })

  test('of a tag and a comment with one id the tag stays', () => {
    const { refused } = reread(put(JSON.parse(serialise(written())), '/comments/1/id', 'c1'))
    expect(refused).toEqual([{ id: 'c1', reason: 'another tag has the same id' }])
  })

  test('the words around a comment are looked at like those around a tag', () => {
    const { spans } = written().comments[0] ?? { spans: [] }
    expect(spans).toHaveLength(1)
    const wrong = put(written(), '/comments/0/spans/0/suffix', 'not this')
    expect(derivedProblems(wrong)).toEqual([expect.objectContaining({ id: 'k1' })])
    expect(derivedProblems(written())).toEqual([])
  })

  test('a comment that is broken costs no other', () => {
    const { state, refused } = reread(put(JSON.parse(serialise(written())), '/comments/0/answers', 'none'))
    expect(refused.map(({ id }) => id)).toEqual(['k1'])
    expect(state.records.find(commentKind, 'k3')).toBeDefined()
  })
})
