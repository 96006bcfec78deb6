import { expect, test } from 'vitest'
import type { OpenDesk } from '../../../renderer/store/articleDesk.ts'
import { createOpenArticles } from '../../../renderer/store/openArticles.ts'
import type { Bridge } from '../../../shared/contract/contract.ts'
import { ok } from '../../../shared/result.ts'

/** A window on a desk of articles that are too long to be kept: what it asks of main, in the order in which it arrives. */
function window() {
  const asked: string[] = []
  let opening: string | null = null
  const calls = {
    'article.open': ({ slug }: { readonly slug: string }) => {
      asked.push(`open ${slug}`)
      return Promise.resolve(ok({ slug, saving: { slug, state: 'pending' } }))
    },
  } as unknown as Bridge['calls']
  const make = (slug: string) =>
    ({
      slug,
      state: () => ({ doc: { content: { size: 3_000_000 } } }),
      park: () => undefined,
      resume: () => undefined,
      focus: () => undefined,
      isSettled: () => true,
      close: async () => {
        // What is still on its way is waited for.
        await new Promise((resolve) => setTimeout(resolve, 5))
        asked.push(`close ${slug}`)
      },
    }) as unknown as OpenDesk
  const articles = createOpenArticles({
    bridge: { calls },
    opening: () => opening,
    setOpening: (slug) => {
      opening = slug
    },
    make: ({ slug }) => make(slug),
    show: () => {
      opening = null
    },
    failed: () => undefined,
  })
  return { articles, asked }
}

test('an article that was let go is closed before it is opened again', async () => {
  const { articles, asked } = window()
  for (const slug of ['council', 'court', 'ferry']) await articles.open(slug)
  void articles.open('school')
  await articles.open('council')
  await new Promise((resolve) => setTimeout(resolve, 20))
  const ofCouncil = asked.filter((each) => each.endsWith('council'))
  expect(ofCouncil).toEqual(['open council', 'close council', 'open council'])
})

test('whoever comes back to an article is not the one to have it let go', async () => {
  const { articles, asked } = window()
  for (const slug of ['council', 'court', 'council']) await articles.open(slug)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked).toEqual(['open council', 'open court'])
  expect(articles.current()?.slug).toBe('council')
})

test('what is opened anew is closed once, however many say that it must be', async () => {
  const { articles, asked } = window()
  await articles.open('council')
  const desk = articles.current()
  if (!desk) throw new Error('nothing is open')
  await Promise.all([articles.openAnew(desk), articles.reopen('council')])
  await articles.openAnew(desk)
  expect(asked).toEqual(['open council', 'close council', 'open council'])
})
