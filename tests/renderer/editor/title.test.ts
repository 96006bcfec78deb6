import { redo, undo } from 'prosemirror-history'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { setTitle } from '../../../renderer/editor/commands/fields.ts'
import { createEditorState } from '../../../renderer/editor/editorState.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { asRemote } from '../../../renderer/editor/state/modePlugin.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { headOf } from '../../../shared/document/articleState.ts'
import { positionAt } from '../../helpers/markedArticle.ts'

const opened = () =>
  createEditorState({
    ...articleFromText('Mayor to go\n\n“I am done,” the mayor said.\n', { articleId: 'a', slug: 'a' }),
    mode: 'editing',
    version: 0,
    clientId: 'd1',
  })
const title = (state: EditorState) => headOf(recordsOf(state)).title
const write = (state: EditorState, words: string, at: number) =>
  state.apply(state.tr.insertText(words, positionAt(state.doc, at)))
const run = (state: EditorState, command: typeof undo) => {
  let after = state
  command(state, (tr) => (after = after.apply(tr)))
  return after
}

describe('the title of an article', () => {
  test('follows the headline it was taken from, through undo and redo', () => {
    const changed = write(opened(), ' today', 'Mayor to go'.length)
    expect(title(changed)).toBe('Mayor to go today')
    expect(title(run(changed, undo))).toBe('Mayor to go')
    expect(title(run(run(changed, undo), redo))).toBe('Mayor to go today')
  })

  test('stays as somebody has set it, and where one writes elsewhere', () => {
    const named = run(opened(), setTitle('mayor-01'))
    expect(title(write(named, ' today', 'Mayor to go'.length))).toBe('mayor-01')
    expect(title(write(opened(), ' Now.', opened().doc.textContent.length))).toBe('Mayor to go')
  })

  test('goes with the words of the headline and comes with new ones, also behind an empty line', () => {
    const state = opened()
    const from = positionAt(state.doc, 0)
    const emptied = state.apply(state.tr.delete(from, from + 'Mayor to go'.length))
    expect(title(emptied)).toBe('')
    expect(title(emptied.apply(emptied.tr.insertText('Mayor stays', from)))).toBe('Mayor stays')
    expect(title(state.apply(state.tr.split(from)))).toBe('Mayor to go')
  })

  test('is what the headline says after an undo, whatever another window did to it meanwhile', () => {
    const told = (state: EditorState, named: string, words = '') => {
      const head = { ...headOf(recordsOf(state)), title: named }
      const end = positionAt(state.doc, 'Mayor to go today'.length)
      const tr = state.tr.insertText(words, end).step(changeRecords(recordsOf(state), [head]))
      return state.apply(asRemote(tr.setMeta('addToHistory', false)))
    }
    const changed = write(opened(), ' today', 'Mayor to go'.length)
    const longer = told(changed, 'Mayor to go today at last', ' at last')
    expect(title(run(longer, undo))).toBe('Mayor to go at last')
    expect(title(run(told(changed, 'mayor-01'), undo))).toBe('mayor-01')
  })

  test('stays when the headline is deleted', () => {
    const state = opened()
    const [headline] = state.doc.firstChild?.firstChild?.children ?? []
    expect(title(state.apply(state.tr.delete(2, 2 + (headline?.nodeSize ?? 0))))).toBe('Mayor to go')
  })
})
