/**
 * What the views show is brought forward from one state to the next. It must say what reading the article anew would say,
 * whatever was done meanwhile.
 */
import fc from 'fast-check'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { createEditorState } from '../../../renderer/editor/editorState.ts'
import { openSuggestions } from '../../../renderer/editor/openSuggestions.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { counts } from '../../../renderer/store/counts.ts'
import { quoteRows } from '../../../renderer/store/quoteRows.ts'
import { sourceRows } from '../../../renderer/store/sourceRows.ts'
import { Records } from '../../../shared/document/records.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'
import { editor, randomEdit } from '../../helpers/randomEdits.ts'

const SHORT = `[q1 “We stay,”] {c1 said} <m1 Ana Ruiz>, a minister. [q1 “For good.”]

{c2 According to} <m2 an official>, [q2 the harbour [q3 “closes”] at noon].

[q4 “No,”] <m3 he> {c3 replied}. [q5 “No,” <m4 Ruiz> {c4 said}.]

Nothing here.

[q6 [q7 Ferries] stop,] {c5 said} <m5 Li>.`

/** The same with its paragraphs in several chapters. */
const LONG = SHORT.split('\n\n')
  .map((paragraph) => [paragraph, ...Array.from({ length: 45 }, () => 'And so on.')].join('\n\n'))
  .join('\n\n')

/** Others of the article, so that what is done is little beside what there is. */
const OTHERS = Array.from({ length: 200 }, (_, index) =>
  newSource(`other${index}`, 'person', { name: 'N. N.' }),
)

function article(text = SHORT): EditorState {
  const quote = newAttribution
  return markedEditor(
    text,
    [
      ...OTHERS,
      newSource('s1', 'person', { name: 'Ana Ruiz' }),
      newSource('s2', 'anonymous', { descriptor: 'an official' }),
      newMention('m1', 'fullName', 's1'),
      newMention('m2', 'description', 's2'),
      newMention('m4', 'shortName', 's1'),
      quote('q1', { cueIds: ['c1'], mentionIds: ['m1'] }),
      quote('q2', { status: 'suggested', origin: 'engine', cueIds: ['c2'], mentionIds: ['m2'] }),
      quote('q3', { nestedIn: 'q2' }),
      quote('q4', { cueIds: ['c3'], mentionIds: ['m3'], sourceIds: ['s2'] }),
      quote('q5', { status: 'rejected', origin: 'engine', cueIds: ['c4'], mentionIds: ['m4'] }),
      quote('q6', { status: 'suggested', origin: 'engine', cueIds: ['c5'], mentionIds: ['m5'] }),
    ],
    'editing',
  )
}

/** Everything that the views show of a state, as plain values. */
function shown(state: EditorState): unknown {
  const values = {
    quotes: quoteRows(state),
    sources: sourceRows(state),
    counts: counts(state),
    open: openSuggestions(recordsOf(state)),
  }
  return JSON.parse(JSON.stringify(values))
}

/** The same article as if it had just been opened. */
function anew(state: EditorState): EditorState {
  const records = Records.of(recordsOf(state).values())
  return createEditorState({
    doc: state.doc,
    records,
    mode: 'editing',
    version: 0,
    clientId: 'anew',
  })
}

describe('what the views show after a series of edits', () => {
  test.each([
    ['short', SHORT, 200],
    ['long', LONG, 60],
  ])(
    'is what they would show had the article been opened just now: a %s one',
    (_, text, numRuns) => {
      fc.assert(
        fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 14 }), (edits) => {
          const { apply } = editor()
          let state = article(text)
          const states = [state]
          for (const edit of edits) states.push((state = apply(state, edit)))
          // One after the other first: reading a state anew in between would begin again from there.
          const broughtForward = states.map(shown)
          expect(broughtForward).toEqual(states.map((state) => shown(anew(state))))
        }),
        { numRuns },
      )
    },
    60_000,
  )

  test('keeps the rows of quotes that nobody touched, so that they are not drawn again', () => {
    const before = article()
    const rows = quoteRows(before)
    const typed = before.apply(before.tr.insertText('!', before.doc.content.size - 4))
    expect(quoteRows(typed)).toBe(rows)
    const { apply } = editor()
    const held = apply(typed, { kind: 'hold', at: 0.5, length: 1, pick: 1 })
    expect(quoteRows(held)).toBe(rows)
  })
})
