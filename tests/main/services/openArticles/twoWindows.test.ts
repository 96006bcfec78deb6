import { setImmediate as breathe } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Events } from '../../../../shared/contract/contract.ts'
import { tagsIn } from '../../../../shared/document/tags.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter, type Reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

/** 200 in the long form, `npm run soak`. */
const ROUNDS = Number(process.env['QUOIN_ROUNDS'] ?? 20)
const STORY = 'Headline\n\nFirst: the mayor spoke.\n\nSecond: the council left.\n\nThird: it rained.\n'

/** Gives each window what main told it since last time. */
function deliver(room: Newsroom, windows: ReadonlyMap<number, Reporter>): void {
  for (const { name, event, windows: to } of room.heard.splice(0)) {
    if (name !== 'article.steps') continue
    for (const window of to ?? []) windows.get(window)?.receive(event as Events['article.steps'])
  }
}

test('two windows that type and tag at once never lose an edit, and agree with the file', {
  timeout: 60_000,
}, async () => {
  const room = await newsroom()
  const slug = await room.takeIn(STORY)
  const windows = new Map<number, Reporter>()
  for (const window of [1, 2])
    windows.set(window, reporter(room.articles, await room.open(slug, window), window))
  const typed: string[] = []
  const tagged: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(
      [...windows].map(async ([window, editor]) => {
        const places = ['First:', 'Second:', 'Third:'] as const
        for (let burst = 0; burst < 1 + ((round * window) % 4); burst++) {
          const token = `w${window}r${round}b${burst}.`
          editor.typeAfter(places[(round + burst * window) % 3] ?? 'First:', ` ${token}`)
          typed.push(token)
          if (burst === 1) {
            editor.tag(token, token)
            tagged.push(token)
          }
          if ((round + burst) % 3 === 0) await breathe()
          await editor.send()
        }
      }),
    )
    deliver(room, windows)
  }
  const [one, two] = [...windows.values()]
  if (!one || !two) throw new Error('no windows')
  expect(one.state().doc.toJSON()).toEqual(two.state().doc.toJSON())
  expect([...one.records().values()].map(({ id }) => id).sort()).toEqual(
    [...two.records().values()].map(({ id }) => id).sort(),
  )
  for (const token of typed) expect(one.text()).toContain(token)
  const places = tagsIn(one.state().doc)
  for (const id of tagged) expect(places.get(id)).toHaveLength(1)

  value(await room.articles.save(slug))
  const file = (await room.onDisk(slug)) as unknown as {
    article: { text: string }
    attributions: { id: string; content: { exact: string }[] }[]
  }
  expect(file.article.text).toBe(one.text())
  expect(file.attributions.map(({ id }) => id).sort()).toEqual(tagged.sort())
  for (const { id, content } of file.attributions) expect(content.map(({ exact }) => exact)).toEqual([id])
})
