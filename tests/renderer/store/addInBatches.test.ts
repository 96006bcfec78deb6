import type { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { openSuggestions } from '../../../renderer/editor/openSuggestions.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { quotesInOrder } from '../../../renderer/editor/quotesInOrder.ts'
import { addInBatches } from '../../../renderer/store/addInBatches.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { suggestionBatches } from '../../../shared/document/suggestionBatches.ts'
import { suggestionsFrom } from '../../../shared/document/suggestions.ts'
import { countingIds } from '../../../shared/ids.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'

const statements = (count: number) =>
  Array.from({ length: count }, (_, i) => `Ruiz said the ferry number ${String(i)} would stop.`).join(' ')

function desk(text: string, dispatched: (state: EditorState) => EditorState = (state) => state) {
  let state = markedEditor(text, [], 'editing')
  const said: string[] = []
  let batches = 0
  return {
    said,
    state: () => state,
    batches: () => batches,
    add: () =>
      addInBatches(propose(text, [], 'en'), text, {
        mintId: countingIds(),
        state: () => state,
        dispatch: (tr) => {
          batches += 1
          state = dispatched(state.apply(tr))
        },
        directory: () => [],
        tell: (message) => said.push(message),
        isStopped: () => false,
      }),
  }
}

test('an article whose every sentence is a suggestion gets them a hundred at a time, in the order of the text', async () => {
  const { add, state, batches, said } = desk(statements(350))
  expect(await add()).toBe(true)
  expect(openSuggestions(recordsOf(state()))).toBe(350)
  expect(batches()).toBe(4)
  const places = quotesInOrder(state().doc).map(({ from }) => from)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(said).toEqual([])
})

test('of more than 5,000 quotes the first 5,000 are proposed, and that is said', async () => {
  const { add, state, said } = desk(statements(5_100))
  expect(await add()).toBe(true)
  expect(openSuggestions(recordsOf(state()))).toBe(5_000)
  expect(said).toEqual([expect.stringContaining('up to 5,000 quotes')])
})

test('what is typed between two batches sends the engine back to the text', async () => {
  const typed = (state: EditorState) => state.apply(state.tr.insertText('Now. ', 3))
  const { add, state } = desk(statements(350), typed)
  expect(await add()).toBe(false)
  expect(openSuggestions(recordsOf(state()))).toBe(100)
  expect(layoutOf(state().doc).text).toMatch(/^Now\. Ruiz/)
})

test('nothing in a batch names what comes in a later one', () => {
  const text = statements(20).replaceAll('Ruiz said the', 'Ana Ruiz said a woman said the')
  const suggestions = suggestionsFrom(propose(text, [], 'en'), [], countingIds())
  const batches = suggestionBatches(suggestions, 3)
  const known = new Set<string>()
  for (const { records, places } of batches) {
    for (const { id } of records) known.add(id)
    for (const record of records) {
      if (record.record === 'mention' && record.sourceId !== undefined)
        expect(known).toContain(record.sourceId)
      if (record.record !== 'attribution') continue
      for (const id of [...record.cueIds, ...record.mentionIds]) expect(known).toContain(id)
      if (record.nestedIn !== undefined) expect(known).toContain(record.nestedIn)
    }
    expect(places.every(({ id }) => known.has(id))).toBe(true)
  }
  expect(batches.flatMap(({ records }) => records)).toEqual(suggestions.records)
  expect(batches.flatMap(({ places }) => places)).toHaveLength(suggestions.places.length)
})
