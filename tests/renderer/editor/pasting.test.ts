import { Fragment, Slice } from 'prosemirror-model'
import { undo } from 'prosemirror-history'
import { AllSelection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { drop, paste } from '../../../renderer/editor/commands/paste.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { sliceOfText, withoutSections } from '../../../renderer/editor/slices.ts'
import { schema } from '../../../shared/document/schema.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'
import { mentionKind } from '../../../shared/model/mention.ts'

const editing = (markup: string) => markedEditor(markup, [], 'editing')
const copied = (state: EditorState) => state.selection.content()
const pasteInto = (state: EditorState, slice: Slice) => state.apply(paste(state, slice))

/** The position right behind the first of these words. */
function behind({ doc }: EditorState, words: string): number {
  const start = doc.textBetween(0, doc.content.size, '\n\n').indexOf(words)
  return positionAt(doc, start + words.length)
}

function moveCaret(state: EditorState, words: string): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, behind(state, words))))
}

function cut(state: EditorState): EditorState {
  return state.apply(state.tr.deleteSelection())
}

describe('pasting', () => {
  test('what was copied over the border of two chapters is whole paragraphs, without the border', () => {
    const paragraphs = Array.from({ length: 120 }, (_, i) => `Number ${i}`)
    paragraphs[98] = 'Number ¦98'
    paragraphs[101] = 'Number 101|'
    const state = editing(paragraphs.join('\n\n'))
    expect(state.doc.childCount).toBe(2)
    const slice = withoutSections(copied(state))
    expect(slice.content.content.map(({ textContent }) => textContent)).toEqual([
      '98',
      'Number 99',
      'Number 100',
      'Number 101',
    ])
    const pasted = pasteInto(moveCaret(state, 'Number 5'), slice)
    expect(marked(pasted).split('\n\n').slice(5, 9)).toEqual([
      'Number 598',
      'Number 99',
      'Number 100',
      'Number 101',
    ])
    expect(marked(pasteInto(cut(state), copied(state)))).toBe(marked(state))
  })

  test('into a quote leaves the quote whole', () => {
    const state = editing('[q1 We | stay], she said')
    expect(marked(pasteInto(state, sliceOfText('all')))).toBe('[q1 We all stay], she said')
  })

  test('words cut out of a quote and put back there belong to it again', () => {
    const state = editing('[q1 We {c1 do ¦all| think} stay]')
    expect(marked(pasteInto(cut(state), copied(state)))).toBe(marked(state))
  })

  test('over the first words of a quote keeps it whole, as typing does', () => {
    const state = editing('She: [q1 ¦We| stay]')
    expect(marked(pasteInto(state, sliceOfText('They')))).toBe('She: [q1 They stay]')
  })

  test('two paragraphs into a quote makes both of them part of it', () => {
    const state = editing('[q1 We | stay]')
    expect(marked(pasteInto(state, sliceOfText('go.\n\nOr ')))).toBe('[q1 We go.]\n\n[q1 Or  stay]')
  })

  test('at the edge of a quote adds nothing to it', () => {
    expect(marked(pasteInto(editing('[q1 Go]| now'), sliceOfText('!')))).toBe('[q1 Go]! now')
    expect(marked(pasteInto(editing('[q1 Go|]\n\nNow'), sliceOfText('!')))).toBe('[q1 Go]!\n\nNow')
  })

  test('everything over itself changes nothing', () => {
    const start = editing('[q1 “We stay,”] <m1 Ana> {c1 said}.\n\nLater: [q1 “For good.”]')
    const state = start.apply(start.tr.setSelection(new AllSelection(start.doc)))
    const after = pasteInto(state, copied(state))
    expect(marked(after)).toBe(marked(start))
    expect(recordsOf(after).find(attributionKind, 'q1')?.orphaned).toBeUndefined()
  })

  test.each([
    'He: ¦[q1 We stay]| here',
    'He: [q1 We ¦stay] here|',
    '¦He: [q1 We| stay] here',
    '[q1 One] and ¦[q1 two]|',
    '[q1 We {c1 ¦all| think} stay]',
    '¦He. [q1 We\n\n[q1 stay]| here',
  ])('words over themselves changes nothing: %s', (markup) => {
    const state = editing(markup)
    expect(marked(pasteInto(state, copied(state)))).toBe(marked(state))
  })

  test('copied words elsewhere leaves the tag where it was', () => {
    const state = editing('¦[q1 Go]| now')
    expect(marked(pasteInto(moveCaret(state, 'now'), copied(state)))).toBe('[q1 Go] nowGo')
  })

  test('over a part of a tag leaves the tag with the rest', () => {
    const state = editing('¦<m1 Ana>| said [q1 We stay] here')
    const stay = TextSelection.create(state.doc, behind(state, 'We '), behind(state, 'here'))
    const after = pasteInto(state.apply(state.tr.setSelection(stay)), copied(state))
    expect(marked(after)).toBe('<m1 Ana> said [q1 We] Ana')
  })

  test('believes no tag that this article does not know', () => {
    const words = schema.text('Go', [schema.mark('content', { id: 'q9' })])
    const slice = new Slice(Fragment.from(schema.node('paragraph', null, words)), 1, 1)
    expect(marked(pasteInto(editing('She:|'), slice))).toBe('She:Go')
  })
})

describe('plain text', () => {
  const pasted = (markup: string, text: string) => marked(pasteInto(editing(markup), sliceOfText(text)))

  test('keeps the space behind a word that is pasted before another', () => {
    expect(pasted('It |begins', 'very ')).toBe('It very begins')
    expect(pasted('It| begins', ' soon')).toBe('It soon begins')
    expect(pasted('It|begins', ' ')).toBe('It begins')
  })

  test('does without the line ends around it', () => {
    expect(pasted('It |begins', '\nvery \r\n')).toBe('It very begins')
    expect(pasted('It |begins', '\n\n')).toBe('It begins')
  })

  test('with blank lines has paragraphs, and soft breaks inside them', () => {
    expect(pasted('Off| on', '. One\r\ntwo\r\n\r\nThree')).toBe('Off. One\ntwo\n\nThree on')
  })

  test('without blank lines has a paragraph a line', () => {
    expect(pasted('Off| on', '. One\n  two  \nThree')).toBe('Off. One\n\ntwo\n\nThree on')
  })
})

describe('moving words by mouse', () => {
  const dropAt = (state: EditorState, words: string, moves = true): EditorState => {
    const tr: Transaction | null = drop(state, copied(state), behind(state, words), moves)
    return tr ? state.apply(tr) : state
  }

  test('takes their tag along', () => {
    const state = editing('¦<m1 Ana>| said. Then he left.')
    const after = dropAt(state, 'Then ')
    expect(marked(after)).toBe(' said. Then <m1 Ana>he left.')
    expect(after.doc.textBetween(after.selection.from, after.selection.to)).toBe('Ana')
    expect(recordsOf(after).find(mentionKind, 'm1')?.orphaned).toBeUndefined()
    let undone = after
    undo(after, (tr) => (undone = after.apply(tr)))
    expect(marked(undone)).toBe(marked(state))
  })

  test('takes one piece of a quote along, and both pieces stay one quote', () => {
    const state = markedEditor('[q1 A] he said. ¦[q1 B]| Then.', [newAttribution('q1')], 'editing')
    expect(marked(dropAt(state, 'Then.'))).toBe('[q1 A] he said.  Then.[q1 B]')
  })

  test('leaves the tag behind when they are a part of it', () => {
    expect(marked(dropAt(editing('[q1 We ¦all| stay] here'), 'here'))).toBe('[q1 We  stay] hereall')
  })

  test('within a quote leaves the quote whole', () => {
    expect(marked(dropAt(editing('[q1 We ¦all |may stay]'), 'may '))).toBe('[q1 We may all stay]')
  })

  test('onto themselves changes nothing', () => {
    const state = editing('[q1 We ¦all| stay]')
    expect(dropAt(state, 'We al')).toBe(state)
  })

  test('with Ctrl held copies them, without their tag', () => {
    expect(marked(dropAt(editing('¦<m1 Ana>| said'), 'said', false))).toBe('<m1 Ana> saidAna')
  })
})
