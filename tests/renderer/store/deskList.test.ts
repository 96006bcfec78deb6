import { expect, test } from 'vitest'
import { createDeskList } from '../../../renderer/store/deskList.ts'
import type { ArticleCard, Bridge, DeskListing } from '../../../shared/ipc/contract.ts'
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
  const asked: ((articles: readonly string[]) => void)[] = []
  let state: { articles: readonly ArticleCard[] | 'loading' } = { articles: 'loading' }
  const calls = {
    'desk.list': () =>
      new Promise((resolve) => {
        asked.push((slugs) => {
          resolve(ok<DeskListing>({ name: 'desk', articles: slugs.map((slug) => card(slug)) }))
        })
      }),
  } as unknown as Bridge['calls']
  const list = createDeskList({
    bridge: { calls },
    get: () => ({ deskName: '', whyShut: null, ...state }),
    set: (change) => {
      state = { ...state, ...change }
    },
    add: () => undefined,
  })
  const answer = async (...slugs: readonly string[]) => {
    asked.shift()?.(slugs)
    await new Promise((resolve) => setTimeout(resolve))
  }
  const slugs = () => (state.articles === 'loading' ? 'loading' : state.articles.map(({ slug }) => slug))
  return { list, answer, slugs, waiting: () => asked.length }
}

test('an article that is taken in while the desk is being read is on the list in the end', async () => {
  const { list, answer, slugs, waiting } = slowDesk()
  void list.refresh()
  list.changed({ card: card('long') })
  list.changed({ card: card('longer') })
  await answer('short')
  expect(slugs()).toEqual(['short'])
  await answer('short', 'long', 'longer')
  expect(slugs()).toEqual(['short', 'long', 'longer'])
  expect(waiting()).toBe(0)
})

test('an article that is taken in later is put on the list without reading the desk again', async () => {
  const { list, answer, slugs, waiting } = slowDesk()
  void list.refresh()
  await answer('short')
  list.changed({ card: card('long') })
  expect(slugs()).toEqual(['long', 'short'])
  expect(waiting()).toBe(0)
})

test('an article of yesterday that is opened stays among those of yesterday', async () => {
  const { list, answer, slugs } = slowDesk()
  void list.refresh()
  await answer('today')
  list.changed({ card: card('older', '2026-11-27T09:00:00Z') })
  list.changed({ card: card('yesterday', '2026-11-28T09:00:00Z') })
  list.changed({ card: card('now', '2026-11-29T12:30:00Z') })
  expect(slugs()).toEqual(['now', 'today', 'yesterday', 'older'])
})
