import { AllSelection, TextSelection, type EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { describe, expect, test } from 'vitest'
import { beginLinking } from '../../../renderer/editor/commands/link.ts'
import { letGo } from '../../../renderer/editor/commands/letGo.ts'
import { moveEdge } from '../../../renderer/editor/commands/moveEdge.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { find, findNext } from '../../../renderer/editor/commands/find.ts'
import { findingOf } from '../../../renderer/editor/state/findPlugin.ts'
import { keysPlugins } from '../../../renderer/editor/input/keysPlugin.ts'
import { linkingOf } from '../../../renderer/editor/state/linkingPlugin.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import type { CommandId } from '../../../shared/commands.ts'
import { countingIds } from '../../../shared/ids.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'
import { run } from '../../helpers/run.ts'

const hold = (state: EditorState, id: string) => state.apply(takeInHand(state.tr, id))
const quote = (state: EditorState, id: string) => recordsOf(state).find(attributionKind, id)
const selected = ({ doc, selection }: EditorState) => doc.textBetween(selection.from, selection.to)

describe('what the engine suggested', () => {
  const suggested = newAttribution('q1', {
    status: 'suggested',
    origin: 'engine',
    reason: 'said',
    cueIds: ['c1'],
    mentionIds: ['m1'],
  })

  test('is accepted when its very words are tagged as a quote', () => {
    const state = markedEditor('[q1 ¦“Go,”|] {c1 said} <m1 Ana>.', [suggested])
    const after = run(state, tagSelection('content', countingIds()))
    expect(marked(after)).toBe(marked(state))
    expect(quote(after, 'q1')).toEqual({ ...suggested, status: 'accepted' })
    expect(idInHand(after)).toBe('q1')
  })

  test('lends its cue and source to the quote in hand', () => {
    const article = '[q1 “Go,”] {c1 ¦said|} <m1 Ana>. [q2 “Stay.”]'
    const state = hold(markedEditor(article, [suggested]), 'q2')
    const cued = run(state, tagSelection('cue', countingIds()))
    expect(marked(cued)).toBe(marked(state))
    expect(quote(cued, 'q2')?.cueIds).toEqual(['c1'])
    const alone = run(markedEditor('“Go,” <m1 ¦Ana|>.'), tagSelection('source', countingIds()))
    expect([marked(alone), idInHand(alone)]).toEqual(['“Go,” <m1 Ana>.', 'm1'])
  })

  test('is tagged anew where it was rejected', () => {
    const state = markedEditor('[q1 ¦“Go”|]', [{ ...suggested, status: 'rejected' }])
    const after = run(state, tagSelection('content', countingIds()))
    expect([quote(after, 'q1')?.status, quote(after, 'a1')?.status]).toEqual(['rejected', 'accepted'])
  })
})

describe('letting go', () => {
  test('of everything that is selected leaves the caret in the text', () => {
    const start = markedEditor('One.\n\nTwo.')
    const after = run(start.apply(start.tr.setSelection(new AllSelection(start.doc))), letGo)
    expect(after.selection).toBeInstanceOf(TextSelection)
    expect([after.selection.empty, after.selection.$head.parent.textContent]).toEqual([true, 'Two.'])
  })
})

describe('an edge that cannot move', () => {
  test.each([
    ['end', 1, '[q1 We stay|]'],
    ['start', -1, '[q1 |We stay]'],
    ['end', -1, '[q1 Go|] now'],
    ['start', 1, 'Now [q1 |go]'],
  ] as const)('keeps its key, so that no words are selected: %s %s', (edge, direction, article) => {
    const state = hold(markedEditor(article), 'q1')
    const after = run(state, moveEdge(edge, direction))
    expect(after).toBe(state)
    expect(moveEdge(edge, direction)(state)).toBe(false)
  })

  test('away from the tag in hand the key selects as it always does', () => {
    const state = hold(markedEditor('[q1 We stay] he|re'), 'q1')
    expect(moveEdge('end', 1)(state, () => undefined)).toBe(false)
  })
})

describe('find', () => {
  test('sees words that a line break parts', () => {
    const state = run(markedEditor('|The mayor\nsaid.\n\nThe mayor said.'), find('Mayor said'))
    expect(findingOf(state)?.hits).toHaveLength(2)
    expect(selected(state)).toBe('mayor\nsaid')
    expect(selected(run(state, findNext(1)))).toBe('mayor said')
  })

  test('takes signs in the query as they are', () => {
    const state = run(markedEditor('|A “(b*c)?” [d] x-y.'), find('"(B*c)?" [d] X-y.'))
    expect(selected(state)).toBe('“(b*c)?” [d] x-y.')
    expect(findingOf(run(state, find('b.c')))?.hits).toEqual([])
  })

  test('tells when there are more hits than it lists', () => {
    const hits = (count: number) => findingOf(run(markedEditor('ah '.repeat(count)), find('ah')))
    expect([hits(1000)?.hits.length, hits(1000)?.isCapped]).toEqual([1000, false])
    expect([hits(1001)?.hits.length, hits(1001)?.isCapped]).toEqual([1000, true])
  })
})

describe('while link mode waits', () => {
  function press(state: EditorState, key: string, held: KeyboardEventInit = {}) {
    const ran: CommandId[] = []
    let after = state
    const [plugin] = keysPlugins((id) => ran.push(id) > 0)
    const view = {
      state,
      dispatch: (tr: typeof state.tr) => (after = after.apply(tr)),
    } as unknown as EditorView
    const event = new KeyboardEvent('keydown', { key, ...held })
    const handle = plugin?.props.handleKeyDown
    const isSwallowed = plugin && handle?.call(plugin, view, event)
    return { after, ran, isSwallowed }
  }
  const linking = (mode: 'tagging' | 'editing') =>
    run(hold(markedEditor('[q1 “Go|”] {c1 said} <m1 Ana>', [], mode), 'q1'), beginLinking)

  test.each(['q', 'c', 'x', 'z', ' ', '1', 'Backspace'])(
    '%s neither tags nor writes nor leaves it',
    (key) => {
      for (const mode of ['tagging', 'editing'] as const) {
        const { after, ran, isSwallowed } = press(linking(mode), key)
        expect([ran, isSwallowed, linkingOf(after) !== null]).toEqual([[], true, true])
      }
    },
  )

  test('its own keys and those that work anywhere do what they say', () => {
    expect(linkingOf(press(linking('tagging'), 'Tab').after)?.index).toBe(1)
    expect(linkingOf(press(linking('tagging'), 'Escape').after)).toBeNull()
    expect(press(linking('tagging'), 'F1').ran).toEqual(['help.keys'])
    expect(press(linking('tagging'), 'z', { ctrlKey: true }).ran).toEqual(['edit.undo'])
    expect(press(linking('tagging'), 'c', { ctrlKey: true }).isSwallowed).toBe(false)
  })
})
