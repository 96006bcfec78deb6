import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { redo, undo } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { decode } from '../../../shared/document/decode.ts'
import { encode, serialise } from '../../../shared/document/encode.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'
import { editor, randomEdit } from '../../helpers/randomEdits.ts'

/** The short form; `npm run soak` sets the full number. */
const RUNS = Number(process.env['QUOIN_SEQUENCES'] ?? 500)

const START = `[q1 “Wir bleiben 🇺🇦”] {c1 said} <m1 Zoë e\u0301>, a <m2 <m3 deputy> 👩‍👩‍👧 minister>. [q1 “For good.”]

{c2 אמר} <m4 דובר> [q2 that [q3 שלום] was near]. Two.

Three 👍🏽 four.`

test(`keeps every tag whole through ${RUNS} random sequences of edits, undo and redo included`, () => {
  fc.assert(
    fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 14 }), (edits) => {
      const start = markedEditor(
        START,
        [
          newAttribution('q1', { cueIds: ['c1'], mentionIds: ['m1'] }),
          newAttribution('q2', { status: 'suggested', origin: 'engine', cueIds: ['c2'], mentionIds: ['m4'] }),
          newAttribution('q3', { nestedIn: 'q2' }),
        ],
        'editing',
      )
      const { apply } = editor()
      const end = edits.reduce(apply, start)

      const file = json(end)
      const answer = decode(JSON.parse(file))
      if (!answer.ok) throw new Error(answer.message)
      // Decoding checks every invariant: inverted or overlapping spans, words that differ, characters cut in two.
      expect(answer.value.refused.filter(({ reason }) => !reason.includes('nested'))).toEqual([])
      const again = serialise(encode(answer.value.state, sha256))
      if (answer.value.refused.length === 0) expect(again).toBe(file)

      const undone = repeat(undo, end)
      const redone = repeat(redo, undone)
      const undoneAgain = repeat(undo, redone)
      if (!edits.some(({ kind }) => kind === 'undo' || kind === 'redo')) {
        expect(json(undone)).toBe(json(start))
        expect(json(redone)).toBe(file)
      }
      expect(json(undoneAgain)).toBe(json(undone))
    }),
    { numRuns: RUNS },
  )
}, 3_600_000)

function repeat(command: Command, from: EditorState): EditorState {
  let state = from
  while (
    command(state, (tr) => {
      state = state.apply(tr)
    })
  );
  return state
}

function json(state: EditorState): string {
  return serialise(encode({ doc: state.doc, records: recordsOf(state), rest: {} }, sha256))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
