import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layoutOf } from '../../../../shared/document/layout.ts'
import { loadArticle } from '../../../../main/services/article/loadArticle.ts'
import { bundle } from '../../helpers/bundle.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { runAndKill } from '../../helpers/runAndKill.ts'
import { value } from '../../helpers/result.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

/** 200 in the long form, `npm run soak`. */
const ROUNDS = Number(process.env['QUOIN_ROUNDS'] ?? 8)
/** So that the article stays one of a size that people work on. */
const ROUNDS_PER_DESK = 4

describe('kill -9 of the process that owns the articles', () => {
  let scripts = ''
  let child = ''

  beforeAll(async () => {
    scripts = await mkdtemp(join(tmpdir(), 'quoin-'))
    child = await bundle(new URL('../../helpers/killedNewsroom.ts', import.meta.url).pathname, scripts)
  })

  afterAll(() => rm(scripts, { recursive: true, force: true }))

  test.each([
    ['while tokens are typed and tagged', 'no'],
    ['while saves never stop', 'yes'],
  ])('%s loses nothing that was accepted', { timeout: 60_000 + ROUNDS * 5000 }, async (_, saving) => {
    let folder = ''
    let next = 0
    const counts = { accepted: 0, recovered: 0, unaccepted: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_PER_DESK === 0) {
        folder = await temporaryFolder()
        next = 0
        const room = await newsroom({ folder })
        await room.takeIn('Headline\n\nTokens:\n\nThe end.\n')
        await room.desk.leave()
      }
      const last = await runAndKill(
        [child, folder, 'story', String(next), saving],
        20 + ((round * 7919) % 300),
      )
      counts.accepted += last + 1 - next

      const room = await newsroom({ folder })
      const recovered = (await room.articles.recover()).map(value)
      expect(recovered.flatMap(({ messages }) => messages).join()).not.toMatch(/damaged|outside|earlier file/)
      if (recovered.some(({ pushes }) => pushes > 0)) counts.recovered++
      const { state } = value(await loadArticle(room.desk.places, 'story'))
      const text = layoutOf(state.doc).text
      const tokens = [...text.matchAll(/ t(\d+)\./g)].map(([, number]) => Number(number)).reverse()
      // All that was accepted in order, and at most one more that was written down and not yet answered.
      expect(tokens).toEqual(Array.from({ length: tokens.length }, (_, i) => i))
      expect(tokens.length - 1 - last).toBeOneOf([0, 1])
      counts.unaccepted += tokens.length - 1 - last
      for (let token = 0; token < tokens.length; token += 3)
        expect(state.records.get(`q${token}`)).toBeDefined()
      await room.desk.look()
      expect(await readdir(room.desk.places.articles)).toEqual(['story.quoin.json'])
      expect(await readdir(room.desk.places.journals)).toEqual([])
      expect(await readdir(room.desk.places.kept)).toEqual([])
      next = tokens.length
      await room.desk.leave()
    }
    expect(counts.accepted).toBeGreaterThan(ROUNDS)
    console.info(
      `${ROUNDS} kills (saves without pause: ${saving}): ${counts.accepted} accepted and there, ` +
        `${counts.unaccepted} more than was answered, ${counts.recovered} journals replayed`,
    )
  })
})
