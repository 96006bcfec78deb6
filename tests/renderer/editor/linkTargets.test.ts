import { expect, test } from 'vitest'
import { linkTargets } from '../../../renderer/editor/linkTargets.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'

/** Of an article in which q1 is linked to m1 and c1 already. */
const offered = (markup: string, quote: string): readonly string[] => {
  const state = markedEditor(markup, [newAttribution('q1', { mentionIds: ['m1'], cueIds: ['c1'] })])
  const tag = recordsOf(state).find(attributionKind, quote)
  return tag ? linkTargets(state, tag) : []
}

test('a quote is offered what is free in its sentence first, then in its paragraph', () => {
  expect(
    offered(
      '[q1 We stay], {c1 said} <m1 Ana>. {c2 added} she. [q2 It is over], {c3 said} <m3 Jan>.',
      'q2',
    ).slice(0, 3),
  ).toEqual(['c3', 'm3', 'c2'])
})

test('a second quote of a paragraph is offered its speaker before anything of the next one', () => {
  expect(
    offered(
      '<m1 Ana> {c1 said} [q1 we stay]. She had a plan. [q2 “It works.”]\n\n{c2 Said} <m2 Jan>: no.',
      'q2',
    ).slice(0, 2),
  ).toEqual(['c1', 'm1'])
})
