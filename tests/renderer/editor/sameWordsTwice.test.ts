import { AllSelection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { selectTag } from '../../../renderer/editor/commands/selectTag.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { idInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { tagsAt } from '../../../renderer/editor/tagsAt.ts'
import type { TagRole } from '../../../shared/model/role.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'

function hands() {
  let state: EditorState = markedEditor('Yesterday Ana Ruiz, a clerk, left.')
  let minted = 0
  const dispatch = (tr: Transaction): void => {
    state = state.apply(tr)
  }
  const at = (offset: number) => positionAt(state.doc, offset)
  return {
    tag: (role: TagRole, words: string) => {
      const start = state.doc.textContent.indexOf(words)
      const { doc } = state
      dispatch(state.tr.setSelection(TextSelection.create(doc, at(start), at(start + words.length))))
      tagSelection(role, (prefix) => `${prefix}${++minted}`)(state, dispatch)
    },
    space: () => selectTag(state, dispatch),
    said: () => marked(state),
    held: () => idInHand(state),
    reachable: () => tagsAt(state, state.selection.head).map(({ id }) => id),
  }
}

test('the same words are one tag of a role; words with a comma more, or of another role, are a tag of their own', () => {
  const desk = hands()
  desk.tag('source', 'Ana Ruiz')
  const first = desk.held()
  desk.tag('source', ' Ana Ruiz')
  expect(desk.held()).toBe(first)
  expect(desk.said()).toBe('Yesterday <m1 Ana Ruiz>, a clerk, left.')
  desk.tag('content', 'Ana Ruiz')
  expect(desk.reachable()).toHaveLength(2)
  const held = new Set([desk.held()])
  desk.space()
  held.add(desk.held())
  desk.space()
  held.add(desk.held())
  expect([...held].filter((id) => id !== null).sort()).toEqual([...desk.reachable()].sort())
})

test('everything selected at once is a slip, and nothing is tagged', () => {
  const state = markedEditor('Ana Ruiz left.\n\nShe said so.')
  const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
  let after = all
  tagSelection('content', () => 'a1')(all, (tr) => {
    after = all.apply(tr)
  })
  expect(marked(after)).toBe('Ana Ruiz left.\n\nShe said so.')
})
