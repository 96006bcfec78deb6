import fc from 'fast-check'
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { moveEdge } from '../../../renderer/editor/commands/moveEdge.ts'
import { movingKeys } from '../../../renderer/editor/commands/moveCaret.ts'
import { paste } from '../../../renderer/editor/commands/paste.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { typingKeys } from '../../../renderer/editor/commands/typing.ts'
import { find } from '../../../renderer/editor/commands/find.ts'
import { findingOf } from '../../../renderer/editor/state/findPlugin.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { sliceOfText, withoutSections } from '../../../renderer/editor/slices.ts'
import { typeFromText } from '../../../renderer/editor/typeFromText.ts'
import { decode } from '../../../shared/document/decode.ts'
import { encode } from '../../../shared/document/encode.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { LONGEST } from '../../../shared/document/stretches.ts'
import { placesOf, textOf } from '../../../shared/document/tags.ts'
import { countingIds } from '../../../shared/ids.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'
import { editor, randomEdit } from '../../helpers/randomEdits.ts'

/** News without line ends: 12,000 characters of short sentences. */
const LONG = Array.from(
  { length: 240 },
  (_, i) => `Ferry number ${String(100 + i)} left the harbour at noon today.`,
).join(' ')

const SHA = '0'.repeat(64)

const editing = (text: string) => markedEditor(text, [], 'editing')
const textNow = ({ doc }: EditorState) => layoutOf(doc).text
const stretches = ({ doc }: EditorState) => layoutOf(doc).blocks
const tagged = (state: EditorState) =>
  encode({ doc: state.doc, records: recordsOf(state), rest: {} }, () => SHA)

/** Where the second stretch begins, in UTF-16 offsets. */
const cutIn = (state: EditorState) => stretches(state)[1]?.start ?? Number.NaN

function run(state: EditorState, command: Command | undefined): EditorState {
  let after = state
  command?.(state, (tr) => (after = after.apply(tr)))
  return after
}

function select(state: EditorState, from: number, to = from): EditorState {
  const selection = TextSelection.create(state.doc, positionAt(state.doc, from), positionAt(state.doc, to))
  return state.apply(state.tr.setSelection(selection))
}

/** The caret behind the last character of the first stretch. */
function beforeCut(state: EditorState): EditorState {
  const [first] = stretches(state)
  const end = (first?.pos ?? 0) + (first?.node.content.size ?? 0)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)))
}

/** The words around the first cut as a quote. */
function quotedOverCut(): EditorState {
  const state = editing(LONG)
  const cut = cutIn(state)
  return run(select(state, cut - 12, cut + 12), tagSelection('content', countingIds()))
}

describe('a paragraph of news without line ends', () => {
  test('is several stretches in the editor and one paragraph in the file', () => {
    const state = editing(LONG)
    expect(stretches(state).length).toBeGreaterThan(3)
    expect(Math.max(...stretches(state).map(({ node }) => node.content.size))).toBeLessThanOrEqual(LONGEST)
    expect(tagged(state).article.blocks).toEqual([{ kind: 'body', start: 0, end: LONG.length }])
    expect(tagged(state).article.text).toBe(LONG)
  })

  test('is cut between two sentences, and not within a quotation where that can be helped', () => {
    const said = `“${'We stay here. '.repeat(60)}We go,” said Ruiz. `
    const text = said.repeat(12)
    for (const { start, node } of stretches(editing(text)).slice(1)) {
      expect(text.slice(0, start)).toMatch(/Ruiz\. $/)
      expect(node.textContent).toMatch(/^“We/)
    }
  })

  test('is cut between words when it has no sentences, and never within a character', () => {
    for (const { node } of stretches(editing('harbour '.repeat(2_000).trim())).slice(1))
      expect(node.textContent).toMatch(/^harbour/)
    const families = '👩‍👩‍👧'.repeat(2_000)
    for (const { node } of stretches(editing(families))) expect(node.textContent).toMatch(/^(👩‍👩‍👧)+$/u)
  })

  test('has one span for a quote over a cut, which is one piece and has no ellipsis', () => {
    const state = quotedOverCut()
    const cut = cutIn(state)
    expect(placesOf(state.doc, 'a1')).toHaveLength(1)
    expect(textOf(state.doc, 'a1')).toBe(LONG.slice(cut - 12, cut + 12).trim())
    const [quote] = tagged(state).attributions
    expect(quote?.content.map(({ exact }) => exact)).toEqual([textOf(state.doc, 'a1')])
  })

  test('comes back from its file as it was', () => {
    const before = tagged(quotedOverCut())
    const answer = decode(JSON.parse(JSON.stringify(before)))
    if (!answer.ok) throw new Error(answer.message)
    expect(answer.value.refused).toEqual([])
    expect(encode(answer.value.state, () => SHA)).toEqual(before)
  })

  test('gives its whole quotation to Q, wherever the cut lies', () => {
    const said = `“${'we stay here and '.repeat(300)}go,” said Ruiz. `
    const state = editing(`${said}Then they left.`)
    const places = placesOf(run(select(state, 3_000), tagSelection('content', countingIds())).doc, 'a1')
    expect(places).toHaveLength(1)
    const [place] = places
    expect(state.doc.textBetween(place?.from ?? 0, place?.to ?? 0)).toMatch(/^“we stay.*go,”$/u)
  })

  test('is direct where its quotation marks lie beyond a cut', () => {
    const state = editing(`“${'we stay here and '.repeat(300)}go,” said Ruiz.`)
    const made = run(select(state, 3_000, 3_020), tagSelection('content', countingIds()))
    expect(typeFromText(made.doc, { id: 'a1' })).toBe('direct')
  })

  test('loses a character to Backspace and to Delete at a cut, and no paragraph', () => {
    const start = editing(LONG)
    const cut = cutIn(start)
    const back = run(select(start, cut), typingKeys['Backspace'])
    expect(textNow(back)).toBe(LONG.slice(0, cut - 1) + LONG.slice(cut))
    const forward = run(beforeCut(start), typingKeys['Delete'])
    expect(textNow(forward)).toBe(LONG.slice(0, cut) + LONG.slice(cut + 1))
    const word = run(select(start, cut), typingKeys['Mod-Backspace'])
    expect(textNow(word)).toBe(`${LONG.slice(0, cut).replace(/\. $/, '')}${LONG.slice(cut)}`)
  })

  test('is parted by Enter at a cut, before it and within a stretch', () => {
    const start = editing(LONG)
    const cut = cutIn(start)
    for (const [state, at] of [
      [select(start, cut), cut],
      [beforeCut(start), cut],
      [select(start, cut + 300), cut + 300],
    ] as const) {
      const parted = run(state, typingKeys['Enter'])
      expect(textNow(parted)).toBe(`${LONG.slice(0, at)}\n\n${LONG.slice(at)}`)
      expect(tagged(parted).article.blocks).toHaveLength(2)
    }
  })

  test('is found over a cut', () => {
    const state = editing(LONG)
    const cut = cutIn(state)
    const words = LONG.slice(cut - 10, cut + 17)
    expect(findingOf(run(state, find(words)))?.hits).toHaveLength(1)
  })

  test('is copied over a cut as one paragraph', () => {
    const state = editing(LONG)
    const cut = cutIn(state)
    const { content } = withoutSections(select(state, cut - 20, cut + 20).selection.content())
    expect(content.content.map(({ textContent }) => textContent)).toEqual([LONG.slice(cut - 20, cut + 20)])
  })

  test('lets the caret go from sentence to sentence and an edge from word to word over a cut', () => {
    const state = quotedOverCut()
    const cut = cutIn(state)
    const next = run(select(state, cut - 30), movingKeys['Alt-ArrowRight'])
    expect(next.selection.head).toBe(positionAt(state.doc, cut - 1))

    const place = placesOf(state.doc, 'a1')[0]
    const held = state.apply(takeInHand(state.tr, 'a1'))
    const atEnd = held.apply(held.tr.setSelection(TextSelection.create(held.doc, place?.to ?? 0)))
    const shorter = run(run(atEnd, moveEdge('end', -1)), moveEdge('end', -1))
    expect(textOf(shorter.doc, 'a1')).toBe('noon today.')
    const again = run(run(shorter, moveEdge('end', 1)), moveEdge('end', 1))
    expect(textOf(again.doc, 'a1')).toBe('noon today. Ferry number')
  })

  test('stays in stretches while one types and pastes into it', () => {
    const pasted = editing('Before. After.')
    const state = pasted.apply(paste(select(pasted, 8), sliceOfText(`${LONG} `)))
    expect(textNow(state)).toBe(`Before. ${LONG} After.`)
    expect(Math.max(...stretches(state).map(({ node }) => node.content.size))).toBeLessThanOrEqual(LONGEST)
    expect(tagged(state).article.blocks).toHaveLength(1)
  })

  test('keeps its words and its tags whole through random edits', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 8 }), fc.nat(3), (edits, near) => {
        const start = quotedOverCut()
        const { apply } = editor()
        // All near one cut: elsewhere a long paragraph is like any other.
        const cut = (stretches(start)[near % 4]?.pos ?? 0) / start.doc.content.size
        const end = edits.reduce(
          (state, edit) => apply(state, { ...edit, at: Math.max(0, cut + (edit.at - 0.5) / 400) }),
          start,
        )
        const file = tagged(end)
        expect(file.article.text).toBe(textNow(end))
        const answer = decode(JSON.parse(JSON.stringify(file)))
        if (!answer.ok) throw new Error(answer.message)
        expect(answer.value.refused.filter(({ reason }) => !reason.includes('nested'))).toEqual([])
        if (answer.value.refused.length === 0) expect(encode(answer.value.state, () => SHA)).toEqual(file)
        expect(Math.max(...stretches(end).map(({ node }) => node.content.size))).toBeLessThanOrEqual(LONGEST)
      }),
      { numRuns: 400 },
    )
  })
})
