import { redo, undo } from 'prosemirror-history'
import { AllSelection, type Command, type EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import {
  beginComment,
  changeComment,
  goToComment,
  writeComment,
  settleComment,
} from '../../../renderer/editor/commands/comments.ts'
import { letGo } from '../../../renderer/editor/commands/letGo.ts'
import { moveEdge } from '../../../renderer/editor/commands/moveEdge.ts'
import { selectTag } from '../../../renderer/editor/commands/selectTag.ts'
import { rejectSuggestion } from '../../../renderer/editor/commands/suggestions.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { untag } from '../../../renderer/editor/commands/untag.ts'
import { commentsInOrder } from '../../../renderer/editor/commentsInOrder.ts'
import { commentingOf } from '../../../renderer/editor/state/commentingPlugin.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { countingIds } from '../../../shared/ids.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { commentKind, newComment } from '../../../shared/model/comment.ts'
import { encode } from '../../../shared/document/encode.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'
import { run } from '../../helpers/run.ts'
import { twoWindows } from '../../helpers/twoWindows.ts'

const NOON = { by: 'Nora', at: '2026-11-30T12:00:00.000Z' }

const hold = (state: EditorState, id: string) => state.apply(takeInHand(state.tr, id))
const comment = (state: EditorState, id: string) => recordsOf(state).find(commentKind, id)

describe('a comment', () => {
  test('is on the words that were selected, and then in hand', () => {
    const state = run(markedEditor('Ana ¦said| so.'), beginComment, writeComment(' Did she? ', 'k1', NOON))
    expect(marked(state)).toBe('Ana (k1 said) so.')
    expect(comment(state, 'k1')).toMatchObject({ ...NOON, text: 'Did she?', answers: [] })
    expect(idInHand(state)).toBe('k1')
  })

  test('is on the tag in hand when no words are selected, and about it', () => {
    const state = run(
      hold(markedEditor('[q1 “Go,”] she| said.'), 'q1'),
      beginComment,
      writeComment('Who?', 'k1', NOON),
    )
    expect(marked(state)).toBe('(k1 [q1 “Go,”]) she said.')
    expect(comment(state, 'k1')?.aboutId).toBe('q1')
  })

  test('is on the sentence at the caret when there is nothing else', () => {
    const state = run(markedEditor('One. Two i|s it. Three.'), beginComment, writeComment('Why?', 'k1', NOON))
    expect(marked(state)).toBe('One. (k1 Two is it.) Three.')
  })

  test('that is begun stays with its words while others are typed, and Esc drops it', () => {
    let state = run(markedEditor('Ana ¦said| so.', [], 'editing'), beginComment)
    state = state.apply(state.tr.insertText('Then ', 3))
    expect(marked(run(state, writeComment('Hm', 'k1', NOON)))).toBe('Then Ana (k1 said) so.')
    expect(commentingOf(run(state, letGo))).toBeNull()
  })

  test('without words is none', () => {
    const state = run(markedEditor('Ana ¦said| so.'), beginComment)
    expect(writeComment(' \n', 'k1', NOON)(state)).toBe(false)
  })

  test('whose words are deleted is kept with what they said, and undo puts it back on them', () => {
    let state = markedEditor('Ana (k1 said) so.', [], 'editing')
    const from = positionAt(state.doc, 'Ana '.length)
    state = state.apply(state.tr.delete(from, from + 'said'.length))
    expect(comment(state, 'k1')?.orphaned).toBe('said')
    state = run(state, undo)
    expect(marked(state)).toBe('Ana (k1 said) so.')
    expect(comment(state, 'k1')?.orphaned).toBeUndefined()
  })

  test('outlives the tag that it is about', () => {
    const about = newComment('k1', { ...NOON, text: 'Sure?', aboutId: 'q1' })
    let state = run(hold(markedEditor('[q1 (k1 “Go,”)] she said.', [about]), 'q1'), untag)
    expect(marked(state)).toBe('(k1 “Go,”) she said.')
    state = run(state, undo)
    expect(marked(state)).toBe('(k1 [q1 “Go,”]) she said.')
    expect(comment(state, 'k1')?.aboutId).toBe('q1')
  })

  test('is removed like a tag, and undo brings it back', () => {
    const before = markedEditor('Ana (k1 said) so.')
    const state = run(hold(before, 'k1'), untag)
    expect(marked(state)).toBe('Ana said so.')
    expect(marked(run(state, undo))).toBe('Ana (k1 said) so.')
  })

  test('is widened by the keys of edges', () => {
    const state = markedEditor('Ana (k1 sa|id) so.')
    expect(marked(run(hold(state, 'k1'), moveEdge('end', 1)))).toBe('Ana (k1 said so).')
  })

  test('is taken by Space after the tags at the caret', () => {
    const state = run(markedEditor('[q1 He (k1 w|ent)] off.'), selectTag)
    expect(idInHand(state)).toBe('q1')
    expect(idInHand(run(state, selectTag))).toBe('k1')
  })

  test('that is settled is not there for the hand, and is there again when it is opened', () => {
    const settled = run(
      hold(markedEditor('Ana (k1 sa|id) so.'), 'k1'),
      settleComment(() => NOON),
    )
    expect(comment(settled, 'k1')?.settled).toEqual(NOON)
    expect(selectTag(settled.apply(takeInHand(settled.tr, null)))).toBe(false)
    expect(
      comment(
        run(
          settled,
          settleComment(() => NOON),
        ),
        'k1',
      ),
    ).not.toHaveProperty('settled')
    expect(comment(run(settled, undo, redo), 'k1')?.settled).toEqual(NOON)
  })
})

test('the cue of a suggestion that is rejected leaves its comment on the words', () => {
  const suggested = newAttribution('q1', { status: 'suggested', origin: 'engine', cueIds: ['c1'] })
  const about = newComment('k1', { ...NOON, text: 'Fair?', aboutId: 'c1' })
  const state = run(
    hold(markedEditor('[q1 Go] {c1 (k1 claimed)}', [suggested, about]), 'q1'),
    rejectSuggestion,
  )
  const file = encode({ doc: state.doc, records: recordsOf(state), rest: {} }, () => '')
  expect(file.comments).toMatchObject([{ spans: [{ exact: 'claimed' }] }])
  expect(file.comments[0]).not.toHaveProperty('aboutId')
})

test('a comment whose words go while it is written is kept with what they said', () => {
  let state = run(markedEditor('Ana ¦said| so.', [], 'editing'), beginComment)
  const from = positionAt(state.doc, 'Ana '.length)
  state = state.apply(state.tr.delete(from, from + 'said'.length))
  state = run(state, writeComment('Did she?', 'k1', NOON))
  expect(comment(state, 'k1')).toMatchObject({ text: 'Did she?', orphaned: 'said' })
})

test('everything selected is a slip, and commented on by nobody', () => {
  const state = markedEditor('One.\n\nTwo.')
  const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
  expect(commentingOf(run(all, beginComment))).toBeNull()
})

test('the list of comments is the same while one types and tags elsewhere, and another when they move', () => {
  const before = markedEditor('(k1 One) and two.\n\n(k2 Three).\n\nFour |five.', [], 'editing')
  const list = commentsInOrder(before)
  expect(list.map(({ id }) => id)).toEqual(['k1', 'k2'])
  let after = before.apply(before.tr.insertText('x'))
  after = run(after, tagSelection('content', countingIds()))
  expect(commentsInOrder(after)).toBe(list)
  const first = positionAt(after.doc, 0)
  after = after.apply(after.tr.delete(first, first + 'One'.length))
  expect(commentsInOrder(after).map(({ id }) => id)).toEqual(['k2', 'k1'])
})

describe('going to comments', () => {
  const article = '(k1 One) two (k2 three)| four (k3 five).'

  test('goes on from the caret, and round from the last to the first', () => {
    const state = run(markedEditor(article), goToComment(1))
    expect(idInHand(state)).toBe('k3')
    expect(idInHand(run(state, goToComment(1)))).toBe('k1')
    expect(idInHand(run(state, goToComment(-1)))).toBe('k2')
  })

  test('passes by those that are settled', () => {
    const settled = { ...newComment('k3', { ...NOON, text: 'Done' }), settled: NOON }
    expect(idInHand(run(markedEditor(article, [settled]), goToComment(1)))).toBe('k1')
  })
})

describe('two windows', () => {
  const answer = (id: string, text: string): Command =>
    changeComment('k1', (before) => ({ ...before, answers: [...before.answers, { id, ...NOON, text }] }))
  const texts = (state: EditorState) => comment(state, 'k1')?.answers.map(({ text }) => text)

  test('that answer at once both keep their answer, each once', () => {
    const both = twoWindows('Ana (k1 said) so.')
    both.a.run(answer('k2', 'Yes'))
    both.sync()
    both.a.run(answer('k3', 'I asked'))
    both.b.run(answer('k4', 'No'))
    both.sync()
    expect(texts(both.a.state())?.toSorted()).toEqual(['I asked', 'No', 'Yes'])
    expect(texts(both.b.state())?.toSorted()).toEqual(['I asked', 'No', 'Yes'])
  })

  test('of which one rewords an answer while the other adds one agree on both', () => {
    const both = twoWindows('Ana (k1 said) so.')
    both.a.run(answer('k2', 'Yes'))
    both.sync()
    both.a.run(
      changeComment('k1', (before) => ({
        ...before,
        answers: before.answers.map((each) => ({ ...each, text: 'Yes, twice' })),
      })),
    )
    both.b.run(answer('k3', 'No'))
    both.sync()
    for (const window of [both.a, both.b]) expect(texts(window.state())).toEqual(['Yes, twice', 'No'])
  })

  test('undo of an answer leaves the other’s', () => {
    const both = twoWindows('Ana (k1 said) so.')
    both.a.run(answer('k2', 'Yes'))
    both.sync()
    both.b.run(answer('k3', 'No'))
    both.sync()
    both.a.run(undo)
    both.sync()
    for (const window of [both.a, both.b]) expect(texts(window.state())).toEqual(['No'])
  })
})
