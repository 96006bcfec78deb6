import type { Command, EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { movingKeys } from '../../../renderer/editor/commands/moveCaret.ts'
import { moveEdge } from '../../../renderer/editor/commands/moveEdge.ts'
import { wayOf } from '../../../renderer/editor/state/directionPlugin.ts'
import { takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'

describe('the way a paragraph runs', () => {
  test.each([
    ['العربية, the broadcaster, said on Monday that the talks had ended.', 'ltr'],
    ['Reuters قالت إن المحادثات انتهت يوم الاثنين في القاهرة', 'rtl'],
    ['The broadcaster العربية said so.', undefined],
    ['قال الوزير لوكالة Reuters إن المحادثات انتهت', undefined],
    ['No other letters here.', undefined],
    ['', undefined],
  ])('%s', (text, way) => expect(wayOf(text)).toBe(way))
})

describe('where words run from right to left', () => {
  const run = (state: EditorState, command: Command | undefined) => {
    let after = state
    command?.(state, (tr) => (after = after.apply(tr)))
    return after
  }

  test.each([
    ['end', -1, 'قال [q1 المتحدث باسم الوزارة] Ana إن 25 شخصا أصيبوا'],
    ['end', 1, 'قال [q1 المتحدث] باسم الوزارة Ana إن 25 شخصا أصيبوا'],
    ['start', 1, '[q1 قال المتحدث باسم] الوزارة Ana إن 25 شخصا أصيبوا'],
    ['start', -1, 'قال المتحدث [q1 باسم] الوزارة Ana إن 25 شخصا أصيبوا'],
  ] as const)('the %s of a tag goes to the side that the arrow points to: %s', (edge, side, article) => {
    const state = markedEditor('قال [q1 المتحدث باسم|] الوزارة Ana إن 25 شخصا أصيبوا')
    expect(marked(run(state.apply(takeInHand(state.tr, 'q1')), moveEdge(edge, side)))).toBe(article)
  })

  test('the caret goes to the sentence at the left with the left arrow, and back with the right one', () => {
    const state = markedEditor('قال |نعم. ثم ذهب.')
    const left = run(state, movingKeys['Alt-ArrowLeft'])
    expect(left.selection.head).toBeGreaterThan(state.selection.head)
    expect(run(left, movingKeys['Alt-ArrowRight']).selection.head).toBeLessThan(state.selection.head)
  })
})
