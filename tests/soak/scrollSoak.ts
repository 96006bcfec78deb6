/**
 * Pass after pass through a long article, by script and by the mouse wheel in turn, each after some work at its
 * beginning. A stall is more than a second between two frames; a prototype with larger sections once had none for 25 s.
 */
import type { Page } from '@playwright/test'
import { press, selectPlainWords } from '../bench/hands.ts'
import { PARTS } from '../bench/subject.ts'
import { scrollPass, type ScrollPass } from './scrollPass.ts'

export interface SoakedPass extends ScrollPass {
  readonly by: 'script' | 'wheel'
  /** In words; absent when all is well. */
  readonly stall?: string
}

const LONGEST_ALLOWED = 1_000
const GIVE_UP_AFTER = 25_000
const STEP = 1_500
const WHEEL = 1_200

/** @param page with the article open */
export async function soakPass(page: Page, number: number): Promise<SoakedPass> {
  await work(page, number)
  const by = number % 2 === 0 ? 'script' : 'wheel'
  const pass = await (by === 'script' ? scrollByScript(page) : scrollByWheel(page))
  const stall = describeStall(pass)
  return { ...pass, by, ...(stall === undefined ? {} : { stall }) }
}

/** What an editor does before scrolling on: a tag, and the tag away again. */
async function work(page: Page, number: number): Promise<void> {
  const { editable, scroller } = PARTS.galley
  await page.evaluate(async (selector) => {
    document.querySelector(selector)?.scrollTo({ top: 0 })
    await window.benchProbe.frame()
    await window.benchProbe.frame()
  }, scroller)
  await selectPlainWords(page, editable, number)
  await press(page, 'q')
  await press(page, 'Backspace')
}

function scrollByScript(page: Page): Promise<ScrollPass> {
  return page.evaluate(scrollPass, {
    scroller: PARTS.galley.scroller,
    step: STEP,
    giveUpAfter: GIVE_UP_AFTER,
  })
}

async function scrollByWheel(page: Page): Promise<ScrollPass> {
  const { scroller } = PARTS.galley
  const box = await page.locator(scroller).boundingBox()
  if (!box) throw new RangeError('the galley cannot be seen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  let isDone = false
  const watching = page
    .evaluate(scrollPass, { scroller, step: 0, giveUpAfter: GIVE_UP_AFTER })
    .finally(() => {
      isDone = true
    })
  const turning = (async () => {
    while (!isDone) await page.mouse.wheel(0, WHEEL)
  })()
  // A browser that draws nothing does not acknowledge the wheel either: the watchdog's word is the one that counts.
  const pass = await watching
  await Promise.race([turning, page.waitForTimeout(GIVE_UP_AFTER)])
  return pass
}

function describeStall({
  longestGap,
  longestGapAt,
  timerGap,
  hidden,
  gaveUp,
}: ScrollPass): string | undefined {
  if (longestGap <= LONGEST_ALLOWED && !gaveUp) return undefined
  const seconds = (longestGap / 1000).toFixed(1)
  const why = hidden
    ? 'the window was hidden'
    : timerGap > longestGap / 2
      ? `the main thread was busy: no timer for ${(timerGap / 1000).toFixed(1)} s`
      : 'timers went on: the browser drew nothing'
  return `no frame for ${seconds} s at ${Math.round(longestGapAt)} px (${why})`
}
