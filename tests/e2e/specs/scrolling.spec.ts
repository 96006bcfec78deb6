/**
 * Nobody waits for the galley to move: the short form of `npm run soak -- scroll`. A prototype of it with larger sections
 * once drew nothing for 25 seconds, so a stall in either engine is a failure, however rarely it comes.
 */
import { resolve } from 'node:path'
import { longArticle, openForScrolling } from '../../soak/openForScrolling.ts'
import { soakPass } from '../../soak/scrollSoak.ts'
import { appFolder } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

/** One by script and one by the wheel. */
const PASSES = 2
const MINUTES = 60_000

for (const engine of ['electron', 'chromium'] as const) {
  test(`scrolls through 100,000 words with 10,000 tags without a stall, in ${engine}`, async () => {
    test.setTimeout(4 * MINUTES)
    const { page, close } = await openForScrolling(engine, resolve(appFolder, 'out/renderer'), longArticle())
    try {
      for (let number = 0; number < PASSES; number++) {
        const { stall } = await soakPass(page, number)
        expect(stall ?? 'no stall', `pass ${number + 1}`).toBe('no stall')
      }
    } finally {
      await close()
    }
  })
}
