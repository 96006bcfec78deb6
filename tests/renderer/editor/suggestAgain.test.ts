import { undo } from 'prosemirror-history'
import { describe, expect, test } from 'vitest'
import { rejectSuggestion } from '../../../renderer/editor/commands/suggestions.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { linkTags } from '../../../renderer/editor/commands/link.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { suggestionsFrom } from '../../../shared/document/suggestions.ts'
import { addSuggestions } from '../../../renderer/editor/suggest.ts'
import { suggestAgain } from '../../../renderer/editor/suggestAgain.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { countingIds } from '../../../shared/ids.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'

describe('a suggestion asked for again', () => {
  const ids = countingIds()
  const proposed = (state: ReturnType<typeof markedEditor>) => propose(layoutOf(state.doc).text, [])
  const start = markedEditor('“We stay,” said Ana Ruiz, the mayor.')
  const suggested = start.apply(addSuggestions(start, suggestionsFrom(proposed(start), [], ids)) ?? start.tr)
  const held = suggested.apply(takeInHand(suggested.tr, 'a1'))
  let rejected = held
  rejectSuggestion(held, (tr) => (rejected = held.apply(tr)))

  test('comes back with its cue and its source', () => {
    expect(marked(suggested)).toBe('[a1 “We stay,”] {c2 said} <m4 Ana Ruiz, the mayor>.')
    expect(marked(rejected)).toBe('[a1 “We stay,”] said Ana Ruiz, the mayor.')
    const quote = recordsOf(rejected).find(attributionKind, 'a1')
    if (!quote) throw new Error('the rejected suggestion is gone')
    const again = rejected.apply(suggestAgain(rejected, quote, proposed(rejected), ids, []))
    expect(marked(again)).toMatch(/^\[a1 “We stay,”\] \{c\d+ said\} <m\d+ Ana Ruiz, the mayor>\.$/)
    expect(recordsOf(again).find(attributionKind, 'a1')).toMatchObject({
      status: 'suggested',
      cueIds: [expect.any(String)],
      mentionIds: [expect.any(String)],
    })
    expect(idInHand(again)).toBe('a1')
    let undone = again
    undo(again, (tr) => (undone = again.apply(tr)))
    expect(marked(undone)).toBe(marked(rejected))
    expect(recordsOf(undone).find(attributionKind, 'a1')?.status).toBe('rejected')
  })
})

describe('over the words of a rejected suggestion', () => {
  const rejected = newAttribution('q1', { status: 'rejected', origin: 'engine' })

  test('a quote tagged anew is nested in nothing, and one around a nested orphan takes it in', () => {
    const state = markedEditor('[q1 She ¦said [q2 “go”]| then].', [
      rejected,
      newAttribution('q2', { nestedIn: 'q1' }),
    ])
    let after = state
    tagSelection('content', countingIds())(state, (tr) => (after = state.apply(tr)))
    expect(recordsOf(after).find(attributionKind, 'a1')?.nestedIn).toBeUndefined()
    expect(recordsOf(after).find(attributionKind, 'q2')?.nestedIn).toBe('a1')
  })

  test('a cue cannot be linked to it, by whichever way', () => {
    const state = markedEditor('[q1 “Go,”] she {c1 said}.', [rejected])
    expect(linkTags('c1', 'q1')(state, () => undefined)).toBe(false)
  })
})
