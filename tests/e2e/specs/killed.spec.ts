/**
 * A power cut while somebody works: numbered words are typed and tagged without pause, the app is killed with -9, and the
 * next start must have everything that was two seconds old. The long form is `npm run soak -- kill`.
 */
import { ownArticle } from '../harness/sample.ts'
import { kill } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const ROUNDS = Number(process.env['QUOIN_ROUNDS'] ?? 4)
const OLDEST_LOSS_MS = 2_000

interface Done {
  readonly word: string
  readonly isTagged: boolean
  readonly at: number
}

test(`nothing older than two seconds is gone after ${ROUNDS} kills in the middle of typing and tagging`, async ({
  launch,
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000)
  const done: Done[] = []
  let killedAt = 0
  let oldestLoss = 0

  const check = async (desk: Workbench): Promise<void> => {
    // Not innerText, which leaves out the paragraphs that the engine has not laid out yet.
    const text = (await desk.paragraphs()).join('\n')
    const tagged = new Set(await desk.tags('content').allTextContents())
    const isThere = ({ word, isTagged }: Done): boolean =>
      text.includes(`${word} `) && (!isTagged || tagged.has(word))
    for (const each of done) if (!isThere(each)) oldestLoss = Math.max(oldestLoss, killedAt - each.at)
    expect(oldestLoss).toBeLessThan(OLDEST_LOSS_MS)
    // What a kill took in its last moment, words or tag, is gone for good and must not be asked for again.
    done.splice(0, done.length, ...done.filter(isThere))
  }

  for (let round = 0; round <= ROUNDS; round++) {
    const quoin = await launch({ files: [ownArticle] })
    const desk = new Workbench(quoin.page)
    await desk.ready()
    await expect(desk.galley).toBeFocused()
    if (round > 0) await check(desk)
    if (round === ROUNDS) return
    if (round === 0) await desk.press('F2')
    await desk.press('Control+End', 'Space')
    const until = Date.now() + 300 + ((round * 617) % 1_700)
    for (let count = 0; Date.now() < until; count++) {
      const word = `w${round}x${count}`
      const isTagged = count % 4 === 3
      await desk.page.keyboard.type(`${word} `)
      if (isTagged)
        await desk.press(
          'ArrowLeft',
          'Control+Shift+ArrowLeft',
          'Alt+q',
          'Escape',
          'ArrowRight',
          'ArrowRight',
        )
      done.push({ word, isTagged, at: Date.now() })
    }
    killedAt = Date.now()
    await kill(quoin.app)
  }
})
