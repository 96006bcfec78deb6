import { createHash } from 'node:crypto'
import { undo } from 'prosemirror-history'
import { TextSelection, type EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { assignSource } from '../../../renderer/editor/commands/assignSource.ts'
import { changeQuote } from '../../../renderer/editor/commands/fields.ts'
import { linkTags } from '../../../renderer/editor/commands/link.ts'
import { acceptSuggestion } from '../../../renderer/editor/commands/suggestions.ts'
import { untag } from '../../../renderer/editor/commands/untag.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { findProblems } from '../../../main/cli/findProblems.ts'
import { decode } from '../../../shared/document/decode.ts'
import { encode } from '../../../shared/document/encode.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { schema } from '../../../shared/document/schema.ts'
import { placesOf } from '../../../shared/document/tags.ts'
import { countingIds } from '../../../shared/ids.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { newSource } from '../../../shared/model/source.ts'
import { marked } from '../../helpers/marked.ts'
import { positionAt } from '../../helpers/markedArticle.ts'
import { twoWindows, type TwoWindows } from '../../helpers/twoWindows.ts'

const quote = (state: EditorState, id: string) => recordsOf(state).find(attributionKind, id)

/** What the tags of the file that would be written are refused for. */
function refusals({ article }: TwoWindows): readonly string[] {
  const file = encode(article(), (text) => createHash('sha256').update(text).digest('hex'))
  const answer = decode(file)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value.refused.map(({ reason }) => reason)
}

function deleteWords(state: EditorState, words: string) {
  const from = positionAt(state.doc, layoutOf(state.doc).text.indexOf(words))
  return state.tr.delete(from, from + words.length)
}

test('undo in one window leaves what the other did to the same quote', () => {
  const both = twoWindows('[q1 Go] <m1 Ana>', [
    newAttribution('q1', { status: 'suggested', origin: 'engine' }),
  ])
  both.a.change((state) => takeInHand(state.tr, 'q1'))
  both.a.run(acceptSuggestion)
  both.sync()
  both.b.run(changeQuote('q1', (before) => ({ ...before, note: 'ask the desk' })))
  both.sync()
  both.a.run(undo)
  both.sync()
  for (const window of [both.a, both.b]) {
    expect(quote(window.state(), 'q1')).toMatchObject({ status: 'suggested', note: 'ask the desk' })
  }
})

test('two windows that link different cues to one quote at once both keep their link', () => {
  const both = twoWindows('[q1 Go] {c1 said} {c2 added}')
  both.a.run(linkTags('q1', 'c1'))
  both.b.run(linkTags('q1', 'c2'))
  both.sync()
  expect(quote(both.a.state(), 'q1')?.cueIds.toSorted()).toEqual(['c1', 'c2'])
  expect(quote(both.b.state(), 'q1')?.cueIds.toSorted()).toEqual(['c1', 'c2'])
})

test('a quote that one window took back is not brought to life by undo in the other', () => {
  const both = twoWindows('Go now {c1 said}')
  both.a.change(({ doc, tr }) =>
    tr.setSelection(TextSelection.create(doc, positionAt(doc, 0), positionAt(doc, 'Go'.length))),
  )
  both.a.run(tagSelection('content', countingIds()))
  both.sync()
  both.b.run(linkTags('a1', 'c1'))
  both.sync()
  both.a.run(undo)
  both.sync()
  both.b.run(undo)
  both.sync()
  expect(quote(both.b.state(), 'a1')).toBeUndefined()
  expect(marked(both.article())).toBe('Go now {c1 said}')
  expect(refusals(both)).toEqual([])
})

test('a quote whose halves two windows delete is orphaned, kept and written down rightly', () => {
  const both = twoWindows('One [q1 It ends four] two.')
  both.a.change((state) => deleteWords(state, 'It e'))
  both.b.change((state) => deleteWords(state, 'nds four'))
  both.sync()
  expect(placesOf(both.a.state().doc, 'q1')).toEqual([])
  expect(quote(both.a.state(), 'q1')?.orphaned).toBeDefined()
  expect(quote(both.b.state(), 'q1')).toEqual(quote(both.a.state(), 'q1'))
  expect(refusals(both)).toEqual([])
})

test('nesting that editing undid does not spoil the file', () => {
  const both = twoWindows('[q1 One [q2 two] three].', [newAttribution('q2', { nestedIn: 'q1' })])
  both.a.change(({ doc, tr }) => {
    const text = 'One two three'
    return tr.removeMark(
      positionAt(doc, 'One '.length),
      positionAt(doc, text.length),
      schema.mark('content', { id: 'q1' }),
    )
  })
  both.sync()
  expect(refusals(both)).toEqual([])
  both.a.run(undo)
  both.a.change(({ tr, doc }) => tr.delete(positionAt(doc, 0), positionAt(doc, layoutOf(doc).text.length)))
  both.sync()
  expect(refusals(both)).toEqual([])
})

test('a source untagged in one window while the other links a fifth quote to it leaves no link to nothing in any file', () => {
  const quotes = ['q1', 'q2', 'q3', 'q4', 'q5']
  const both = twoWindows(
    `<m1 Ana> said ${quotes.map((id) => `[${id} “${id}.”]`).join(' ')}`,
    quotes.map((id) => newAttribution(id, { mentionIds: id === 'q5' ? [] : ['m1'] })),
  )
  const linked = (state: EditorState) => quotes.filter((id) => quote(state, id)?.mentionIds.includes('m1'))
  const problems = ({ article }: TwoWindows) =>
    findProblems(encode(article(), (text) => createHash('sha256').update(text).digest('hex')))
  both.a.change((state) => takeInHand(state.tr, 'm1'))
  both.a.run(untag)
  both.b.run(linkTags('q5', 'm1'))
  expect(problems(both)).toEqual([])
  both.sync()
  expect(problems(both)).toEqual([])
  expect(marked(both.article())).toMatch(/^Ana said/)
  both.a.run(undo)
  both.sync()
  expect(problems(both)).toEqual([])
  for (const window of [both.a, both.b]) expect(linked(window.state())).toEqual(quotes)
  expect(marked(both.article())).toMatch(/^<m1 Ana> said/)
})

test('an entry that one window takes back while the other names it is named by nobody in the file', () => {
  const both = twoWindows('[q1 “Go,”] said <m1 Ana>. <m2 She> left.', [
    newAttribution('q1', { mentionIds: ['m1'] }),
  ])
  const ana = newSource('s1', 'person', { name: 'Ana Ruiz' })
  both.a.run(assignSource('m1', ana))
  both.sync()
  both.a.run(undo)
  both.b.run(assignSource('m2', ana))
  both.sync()
  const file = encode(both.article(), (text) => createHash('sha256').update(text).digest('hex'))
  expect(findProblems(file)).toEqual([])
  expect(refusals(both)).toEqual([])
})
