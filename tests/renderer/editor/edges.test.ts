import { undo } from 'prosemirror-history'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { adjustSuggestion } from '../../../renderer/editor/commands/suggestions.ts'
import { moveEdge, setEdge } from '../../../renderer/editor/commands/moveEdge.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { COMMANDS, type CommandRow } from '../../../shared/commands.ts'
import { placesOf, textOf } from '../../../shared/document/tags.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { sourceKind, newSource } from '../../../shared/model/source.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'

const type = (state: EditorState, words: string) => state.apply(state.tr.insertText(words))
const typed = (markup: string, words: string) => marked(type(markedEditor(markup, [], 'editing'), words))

describe('the edge of a tag', () => {
  test('over which words are replaced keeps no white space', () => {
    expect(typed('He ¦said [q1 We| stay here].', 'x')).toBe('He x [q1 stay here].')
    expect(typed('[q1 We stay ¦here] he| said.', 'x')).toBe('[q1 We stay] x said.')
    expect(typed('[q1 We ¦stay|].', '')).toBe('[q1 We] .')
  })

  test('stays where it is when one writes elsewhere, also beside white space that came with a file', () => {
    expect(typed('So [q1  We stay ] and {c1 said| it} so.', 'x')).toBe(
      'So [q1  We stay ] and {c1 saidx it} so.',
    )
    expect(typed('[q1 We |stay] so.', ' ')).toBe('[q1 We  stay] so.')
  })

  test('comes back with undo', () => {
    const start = markedEditor('He ¦said [q1 We| stay here].', [], 'editing')
    let after = type(start, 'x')
    undo(after, (tr) => (after = after.apply(tr)))
    expect(marked(after)).toBe(marked(start))
  })

  test('of words that are all replaced by a blank goes, and the tag remembers them', () => {
    const state = type(markedEditor('Then [q1 ¦go|] now.', [], 'editing'), ' ')
    expect(marked(state)).toBe('Then   now.')
    expect(recordsOf(state).find(attributionKind, 'q1')?.orphaned).toBe('go')
  })
})

describe('adjusting in editing mode', () => {
  test('has keys that move the edges', () => {
    const rows: readonly CommandRow[] = COMMANDS
    for (const id of ['tag.startLeft', 'tag.startRight', 'tag.endLeft', 'tag.endRight'])
      expect(rows.find((row) => row.id === id)?.editingKeys ?? []).not.toEqual([])
  })

  test('moves the end of what was just accepted', () => {
    let state = markedEditor(
      '[q1 We| stay] here.',
      [newAttribution('q1', { status: 'suggested' })],
      'editing',
    )
    state = state.apply(takeInHand(state.tr, 'q1'))
    for (const command of [adjustSuggestion, moveEdge('end', 1)])
      command(state, (tr) => (state = state.apply(tr)))
    expect(marked(state)).toBe('[q1 We stay here].')
  })
})

describe('the keys of an edge', () => {
  test.each([
    ['He paid [q1 about|] £4,000 for it.', 'He paid [q1 about £4,000] for it.'],
    ['At [q1 about|] 10:30 it rang.', 'At [q1 about 10:30] it rang.'],
    ['In [q1 the rain|], 4 of them left.', 'In [q1 the rain,] 4 of them left.'],
  ])('take a sum as one word: %s', (markup, moved) => {
    let state = markedEditor(markup)
    state = state.apply(takeInHand(state.tr, 'q1'))
    moveEdge('end', 1)(state, (tr) => (state = state.apply(tr)))
    expect(marked(state)).toBe(moved)
  })
})

describe('a source that is called by its words', () => {
  const widened = (name: string, others: readonly QuoinRecord[] = []) => {
    let state = markedEditor('[q1 Rents fell], says <m1 a|> report, by the bank.', [
      newMention('m1', 'description', 's1'),
      newSource('s1', 'document', { name }),
      ...others,
    ])
    state = state.apply(takeInHand(state.tr, 'm1'))
    for (const command of [moveEdge('end', 1), moveEdge('end', 1)])
      command(state, (tr) => (state = state.apply(tr)))
    return recordsOf(state).find(sourceKind, 's1')?.name
  }

  test('is called by the words that its edge takes in, without the comma behind them', () => {
    expect(widened('a')).toBe('a report')
  })

  test('keeps the name that somebody gave it, and one that other words share', () => {
    expect(widened('Housing report')).toBe('Housing report')
    expect(widened('a', [newMention('m2', 'description', 's1')])).toBe('a')
  })

  test('keeps its name when an edge leaves nothing of its words but signs', () => {
    const state = markedEditor('[q1 Rents fell], says <m1 a,|> report.', [
      newMention('m1', 'description', 's1'),
      newSource('s1', 'document', { name: 'a' }),
    ])
    let after = state.apply(takeInHand(state.tr, 'm1'))
    const [place] = placesOf(after.doc, 'm1')
    setEdge('start', (place?.to ?? 0) - 1)(after, (tr) => (after = after.apply(tr)))
    expect(textOf(after.doc, 'm1')).toBe(',')
    expect(recordsOf(after).find(sourceKind, 's1')?.name).toBe('a')
  })
})
