import { expect, test } from 'vitest'
import { createDeskList, NO_DESK, type DeskState } from '../../../renderer/store/slices/desk.ts'
import type { Bridge } from '../../../shared/contract/contract.ts'
import type { ArticleCard, DeskListing, DeskQuery } from '../../../shared/contract/desk.ts'
import { ok } from '../../../shared/result.ts'

const card = (slug: string, changedAt = '2026-11-29T12:00:00Z'): ArticleCard => ({
  slug,
  title: slug,
  words: 8,
  quotes: 0,
  sourced: 0,
  suggested: 0,
  changedAt,
  excerpt: '',
})

/** A desk whose list is answered when the test says so. */
function slowDesk() {
  const asked: ((articles: readonly ArticleCard[], found: number) => void)[] = []
  const queries: DeskQuery[] = []
  const opened: string[] = []
  let state: DeskState = NO_DESK
  const calls = {
    'desk.list': (query: DeskQuery) =>
      new Promise((resolve) => {
        queries.push(query)
        asked.push((articles, found) => {
          resolve(ok<DeskListing>({ name: 'desk', articles, found, total: found }))
        })
      }),
  } as unknown as Bridge['calls']
  const list = createDeskList({
    bridge: { calls },
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
    },
    refused: () => undefined,
    openArticle: async (slug) => void opened.push(slug),
  })
  const answer = async (articles: readonly ArticleCard[], found = articles.length) => {
    asked.shift()?.(articles, found)
    await new Promise((resolve) => setTimeout(resolve))
  }
  const slugs = () => (state.articles === 'loading' ? 'loading' : state.articles.map(({ slug }) => slug))
  return { list, answer, slugs, queries, opened, waiting: () => asked.length }
}

test('an article that is taken in while the desk is being read is on the list in the end', async () => {
  const { list, answer, slugs, waiting } = slowDesk()
  void list.refresh()
  list.changed({ card: card('long') })
  list.changed({ card: card('longer') })
  await answer([card('short')])
  expect(slugs()).toEqual(['short'])
  await answer([card('short'), card('long'), card('longer')])
  expect(slugs()).toEqual(['short', 'long', 'longer'])
  expect(waiting()).toBe(0)
})

test('a listed article that is saved goes to the top without the desk being asked again', async () => {
  const { list, answer, slugs, waiting } = slowDesk()
  void list.refresh()
  await answer([card('today'), card('yesterday', '2026-11-28T09:00:00Z')])
  list.changed({ card: card('yesterday', '2026-11-29T12:30:00Z') })
  expect(slugs()).toEqual(['yesterday', 'today'])
  expect(waiting()).toBe(0)
})

test('an article of yesterday that is opened stays among those of yesterday', async () => {
  const { list, answer, slugs } = slowDesk()
  void list.refresh()
  await answer([
    card('today'),
    card('yesterday', '2026-11-28T10:00:00Z'),
    card('older', '2026-11-27T09:00:00Z'),
  ])
  list.changed({ card: card('yesterday', '2026-11-28T09:00:00Z') })
  expect(slugs()).toEqual(['today', 'yesterday', 'older'])
})

test('of a long list so much is asked for as somebody scrolls to', async () => {
  const { list, answer, queries } = slowDesk()
  void list.refresh()
  const first = Array.from({ length: queries[0]?.count ?? 0 }, (_, number) => card(`story-${number}`))
  await answer(first, 100_000)
  list.actions.listMore()
  list.actions.listMore()
  expect(queries.map(({ count }) => count)).toEqual([first.length, 2 * first.length])
})

test('Enter opens what was typed last, however slow the desk is', async () => {
  const { list, answer, opened } = slowDesk()
  list.actions.setFilter('fer')
  list.actions.setFilter('ferry')
  void list.actions.openFirst()
  await answer([card('ferment')])
  expect(opened).toEqual([])
  await answer([card('ferry')])
  expect(opened).toEqual(['ferry'])
})
