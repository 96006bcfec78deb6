import { undo } from 'prosemirror-history'
import { TextSelection, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { createUndoSteps } from '../../../renderer/editor/undoSteps.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'

/** An editor whose hands make no pause. */
function hands() {
  let state = markedEditor('Note: so|', [], 'editing')
  const inSteps = createUndoSteps()
  const dispatch = (tr: Transaction): void => {
    state = state.apply(inSteps(tr))
  }
  return {
    said: () => marked(state).replace(/^Note: so/, ''),
    type: (words: string) => {
      for (const letter of words) dispatch(state.tr.insertText(letter).scrollIntoView())
    },
    select: (words: string) => {
      const from = positionAt(state.doc, state.doc.textContent.indexOf(words))
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, from + words.length)))
    },
    back: () => dispatch(state.tr.delete(state.selection.from - 1, state.selection.from)),
    tag: () => tagSelection('content', (prefix) => `${prefix}9`)(state, dispatch),
    undo: () => undo(state, dispatch),
  }
}

describe('one undo takes back', () => {
  test('a word or so of what was typed without a pause', () => {
    const desk = hands()
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`)
    desk.type(words.join(' '))
    for (let left = 39; left > 0; left--) {
      desk.undo()
      expect(desk.said().trim()).toBe(words.slice(0, left).join(' '))
    }
  })

  test('the letter that replaced others, and they are there again', () => {
    const desk = hands()
    desk.type('Hello')
    desk.select('lo')
    desk.type('x')
    expect(desk.said()).toBe('Helx')
    desk.undo()
    expect(desk.said()).toBe('Hello')
  })

  test('the tag alone that was made right after typing', () => {
    const desk = hands()
    desk.type('Hello')
    desk.select('Hello')
    desk.tag()
    expect(desk.said()).toBe('[a9 Hello]')
    desk.undo()
    expect(desk.said()).toBe('Hello')
  })

  test('what was deleted, apart from what was typed before', () => {
    const desk = hands()
    desk.type('Hello')
    desk.back()
    desk.back()
    desk.undo()
    expect(desk.said()).toBe('Hello')
  })
})
