import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
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
    const again = JSON.parse(serialise(encode(state, sha256))) as object
    expect(at(again, '/comments/0/pinned')).toBe(true)
    expect(again).toEqual(file)
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

  test('a comment that is broken costs no other', () => {
    const { state, refused } = reread(put(JSON.parse(serialise(written())), '/comments/0/answers', 'none'))
    expect(refused.map(({ id }) => id)).toEqual(['k1'])
    expect(state.records.find(commentKind, 'k3')).toBeDefined()
  })
})
