import { redo, undo } from 'prosemirror-history'
import { TextSelection, type EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { linkTags, unlinkAll } from '../../../renderer/editor/commands/link.ts'
import { moveEdge } from '../../../renderer/editor/commands/moveEdge.ts'
import { addPiece, removePiece } from '../../../renderer/editor/commands/pieces.ts'
import { selectTag } from '../../../renderer/editor/commands/selectTag.ts'
import {
  acceptSuggestion,
  goToSuggestion,
  rejectSuggestion,
} from '../../../renderer/editor/commands/suggestions.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { untag } from '../../../renderer/editor/commands/untag.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { countingIds } from '../../../shared/ids.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'
import { run } from '../../helpers/run.ts'

function hold(state: EditorState, id: string, caret?: number): EditorState {
  const tr = takeInHand(state.tr, id)
  return state.apply(
    caret === undefined ? tr : tr.setSelection(TextSelection.create(tr.doc, positionAt(tr.doc, caret))),
  )
}

function selectWords(state: EditorState, words: string): EditorState {
  const start = state.doc.textBetween(0, state.doc.content.size, '\n\n').indexOf(words)
  const [from, to] = [positionAt(state.doc, start), positionAt(state.doc, start + words.length)]
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

const quote = (state: EditorState, id: string) => recordsOf(state).find(attributionKind, id)

describe('tagging', () => {
  test('leaves out the white space around the selected words', () => {
    expect(marked(run(markedEditor('Ana¦ said | so.'), tagSelection('cue', countingIds())))).toBe(
      'Ana {c1 said}  so.',
    )
  })

  test('takes the quotation at the caret when nothing is selected', () => {
    const state = markedEditor('“We st|ay,” she said.')
    expect(marked(run(state, tagSelection('content', countingIds())))).toBe('[a1 “We stay,”] she said.')
  })

  test('a selection over two paragraphs makes one quote of two pieces', () => {
    const state = run(markedEditor('¦“One.\n\n“Two.”|'), tagSelection('content', countingIds()))
    expect(marked(state)).toBe('[a1 “One.]\n\n[a1 “Two.”]')
  })

  test('a cue and a source tagged while a quote is in hand are linked to it', () => {
    const ids = countingIds()
    const quoted = run(markedEditor('¦“We stay,”| Ana said.'), tagSelection('content', ids))
    const framed = run(
      selectWords(run(selectWords(quoted, 'said'), tagSelection('cue', ids)), 'Ana'),
      tagSelection('source', ids),
    )
    expect(marked(framed)).toBe('[a1 “We stay,”] <m3 Ana> {c2 said}.')
    expect(quote(framed, 'a1')).toMatchObject({ cueIds: ['c2'], mentionIds: ['m3'] })
    expect(idInHand(framed)).toBe('a1')
  })

  test('the same words are not tagged twice: the tag comes to hand', () => {
    const state = run(markedEditor('[q1 ¦“Go,”|] she said.'), tagSelection('content', countingIds()))
    expect(marked(state)).toBe('[q1 “Go,”] she said.')
    expect(idInHand(state)).toBe('q1')
  })

  test('a quote made inside another is nested in it, and the other way round', () => {
    const inner = run(markedEditor('[q1 She said ¦“go”| then].'), tagSelection('content', countingIds()))
    expect(quote(inner, 'a1')?.nestedIn).toBe('q1')
    const outer = run(markedEditor('¦She said [q1 “go”] then|.'), tagSelection('content', countingIds()))
    expect(quote(outer, 'q1')?.nestedIn).toBe('a1')
  })

  test('untagging a quote takes its own cue and source along', () => {
    const state = markedEditor('[q1 “Go,”] <m1 Ana> {c1 said}.', [
      newAttribution('q1', { cueIds: ['c1'], mentionIds: ['m1'] }),
    ])
    expect(marked(run(hold(state, 'q1'), untag))).toBe('“Go,” Ana said.')
  })

  test('space takes the shortest tag in hand, then the next one outward, then none', () => {
    const state = markedEditor('[q1 She {c1 sa|id} so].')
    const once = run(state, selectTag)
    const twice = run(once, selectTag)
    expect([idInHand(once), idInHand(twice), idInHand(run(twice, selectTag))]).toEqual(['c1', 'q1', null])
  })
})

describe('pieces and edges', () => {
  test('a split statement is one quote of two pieces', () => {
    const state = hold(markedEditor('[q1 “A,”] he said. ¦“B.”|'), 'q1')
    expect(marked(run(state, addPiece))).toBe('[q1 “A,”] he said. [q1 “B.”]')
  })

  test('a suggestion of the piece’s very words becomes part of the quote, with its cue and source', () => {
    const suggested = newAttribution('q2', { status: 'suggested', cueIds: ['c1'], mentionIds: ['m1'] })
    const state = hold(markedEditor('[q1 “A.”] [q2 “B,”] <m1 he> {c1 said}.', [suggested]), 'q1')
    const after = run(selectWords(state, '“B,”'), addPiece)
    expect(marked(after)).toBe('[q1 “A.”] [q1 “B,”] <m1 he> {c1 said}.')
    expect(quote(after, 'q2')).toBeUndefined()
    expect(quote(after, 'q1')).toMatchObject({ cueIds: ['c1'], mentionIds: ['m1'] })
    expect(marked(run(after, undo))).toBe('[q1 “A.”] [q2 “B,”] <m1 he> {c1 said}.')
  })

  test('a suggestion around the quote goes when the quote becomes its words, and leaves nothing nested in itself', () => {
    const outer = newAttribution('q2', { status: 'suggested', mentionIds: ['m1'] })
    const inner = newAttribution('q1', { nestedIn: 'q2', mentionIds: ['m2'] })
    const state = hold(
      markedEditor('[q2 “A, [q1 “B,”] <m2 Tom> said,”] <m1 Ana> said.', [outer, inner]),
      'q1',
    )
    const after = run(selectWords(state, '“A, “B,” Tom said,”'), addPiece)
    expect(quote(after, 'q1')).not.toHaveProperty('nestedIn')
    expect(quote(after, 'q1')?.mentionIds).toEqual(['m2'])
    expect(recordsOf(after).get('m1')).toBeUndefined()
    expect(marked(after)).toBe('[q1 “A, “B,” <m2 Tom> said,”] Ana said.')
  })

  test('a tag that is selected at a selection takes its place, so that the keys of the edges move the tag', () => {
    const state = run(markedEditor('[q1 “We ¦stay| here,”] she said.'), selectTag)
    expect(idInHand(state)).toBe('q1')
    expect(state.selection.empty).toBe(true)
  })

  test('a piece can go, the last one cannot', () => {
    const state = hold(markedEditor('[q1 “A,”] he said. [q1 “|B.”]'), 'q1')
    const one = run(state, removePiece)
    expect(marked(one)).toBe('[q1 “A,”] he said. “B.”')
    expect(removePiece(one)).toBe(false)
  })

  test('an edge moves by words and the links survive', () => {
    const state = markedEditor('[q1 We stay] here {c1 said} Ana.', [newAttribution('q1', { cueIds: ['c1'] })])
    const longer = run(hold(state, 'q1', 7), moveEdge('end', 1))
    expect(marked(longer)).toBe('[q1 We stay here] {c1 said} Ana.')
    expect(quote(longer, 'q1')?.cueIds).toEqual(['c1'])
    expect(marked(run(longer, moveEdge('end', -1), moveEdge('start', 1)))).toBe(
      'We [q1 stay] here {c1 said} Ana.',
    )
  })
})

test('a closing quotation mark is a step of its own for an edge', () => {
  const state = run(hold(markedEditor('[q1 We stay],” she said'), 'q1', 7), moveEdge('end', 1))
  expect(marked(state)).toBe('[q1 We stay,”] she said')
  expect(marked(run(state, moveEdge('end', 1)))).toBe('[q1 We stay,” she] said')
})

describe('links', () => {
  test('link a quote with a source from either end, once', () => {
    const state = markedEditor('[q1 Go] <m1 Ana>')
    const linked = run(state, linkTags('m1', 'q1'))
    expect(quote(linked, 'q1')?.mentionIds).toEqual(['m1'])
    expect(linkTags('q1', 'm1')(linked)).toBe(false)
    expect(quote(run(hold(linked, 'm1'), unlinkAll), 'q1')?.mentionIds).toEqual([])
  })

  test('never link a cue with a source', () => {
    expect(linkTags('c1', 'm1')(markedEditor('{c1 said} <m1 Ana>'))).toBe(false)
  })
})

describe('one history', () => {
  test('brings tags and links back when a deleted paragraph is undone', () => {
    const before = markedEditor(
      'One.\n\n[q1 “Go,”] <m1 Ana> {c1 said}.\n\nThree.',
      [newAttribution('q1', { cueIds: ['c1'], mentionIds: ['m1'], note: 'check' })],
      'editing',
    )
    const [, middle] = layoutOf(before.doc).blocks
    const from = (middle?.pos ?? 0) - 1
    const deleted = before.apply(before.tr.delete(from, from + (middle?.node.nodeSize ?? 0)))
    expect(marked(deleted)).toBe('One.\n\nThree.')
    expect(quote(deleted, 'q1')?.orphaned).toBe('“Go,”')
    const back = run(deleted, undo)
    expect(marked(back)).toBe(marked(before))
    expect(quote(back, 'q1')).toEqual(quote(before, 'q1'))
    expect(marked(run(back, redo))).toBe('One.\n\nThree.')
  })

  test('undoes text, tag, link and field one after the other', () => {
    const start = markedEditor('[q1 Go] ¦Ana| said', [], 'editing')
    const ids = countingIds()
    const tagged = run(start, tagSelection('source', ids), linkTags('q1', 'm1'))
    const typed = tagged.apply(tagged.tr.insertText('!', positionAt(tagged.doc, 'Go Ana said'.length)))
    expect(marked(typed)).toBe('[q1 Go] <m1 Ana> said!')
    const undone = run(typed, undo, undo)
    expect([marked(undone), quote(undone, 'q1')?.mentionIds]).toEqual(['[q1 Go] <m1 Ana> said', []])
    expect(marked(run(undone, undo))).toBe('[q1 Go] Ana said')
  })
})

describe('suggestions', () => {
  const suggested = (id: string) =>
    newAttribution(id, { status: 'suggested', origin: 'engine', reason: 'said' })
  const article = () =>
    markedEditor('|[q1 One] {c1 said} <m1 Ana>. [q2 Two] <m1 Ana>.', [
      { ...suggested('q1'), cueIds: ['c1'], mentionIds: ['m1'] },
      { ...suggested('q2'), mentionIds: ['m1'] },
    ])

  test('are walked in the order of the text, round and round', () => {
    const first = run(article(), goToSuggestion(1))
    const second = run(first, goToSuggestion(1))
    expect([idInHand(first), idInHand(second), idInHand(run(second, goToSuggestion(1)))]).toEqual([
      'q1',
      'q2',
      'q1',
    ])
  })

  test('accepting one goes on to the next', () => {
    const state = run(article(), goToSuggestion(1), acceptSuggestion)
    expect([quote(state, 'q1')?.status, idInHand(state)]).toEqual(['accepted', 'q2'])
  })

  test('rejecting one takes its cue away but not a source that another quote names', () => {
    const state = run(article(), goToSuggestion(1), rejectSuggestion)
    expect(marked(state)).toBe('[q1 One] said <m1 Ana>. [q2 Two] <m1 Ana>.')
    expect(quote(state, 'q1')?.status).toBe('rejected')
    expect(marked(run(state, undo))).toBe(marked(article()))
  })
})
