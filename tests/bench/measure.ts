/** One measurement: a fresh page with one article, from opening it to the end of it. */
import type { Page } from '@playwright/test'
import { scrollPass } from '../soak/scrollPass.ts'
import { press, scrollTo, selectPlainWords } from './hands.ts'
import { watchMainThread, workBetween, type MainThread } from './mainThread.ts'
import { open } from './open.ts'
import { PARTS, type SubjectName } from './subject.ts'

/** All times in milliseconds. */
export interface Measured {
  /** From the data in the page to the end of the first frame that shows its text. */
  readonly painted: readonly number[]
  readonly paintedWork: readonly number[]
  /** From choosing the article on the desk, with the authority reading its file. */
  readonly opened: readonly number[]
  readonly add: readonly number[]
  readonly addWork: readonly number[]
  readonly remove: readonly number[]
  readonly removeWork: readonly number[]
  readonly key: readonly number[]
  readonly keyWork: readonly number[]
  /** Frames of one pass through the article that came more than 50 ms after the one before. */
  readonly slowFrames: readonly number[]
  readonly longestGap: readonly number[]
  /** Megabytes of JavaScript heap in use, after collecting garbage, with the article open. */
  readonly heap: readonly number[]
}

export interface Plan {
  readonly adds: number
  readonly keys: number
}

/** Long enough for the rest of what a key sets off: the answer of the authority, the menu's state. */
const REST = 220
const TYPED = 'the council said it would look at the matter again in the spring '
const SCROLL_STEP = 900

export async function measure(page: Page, name: SubjectName, plan: Plan): Promise<Measured> {
  const { editable, scroller } = PARTS[name]
  const thread = await watchMainThread(page)
  const { painted, opened, work } = await open(page, name, thread)
  const heap = (await thread.heap()) / 1024 / 1024

  await scrollTo(page, scroller, 0.4)
  const add: number[] = []
  const addWork: number[] = []
  const remove: number[] = []
  const removeWork: number[] = []
  // The first is for the compiler to warm up on: an editor tags hundreds of times in a sitting.
  for (let turn = -1; name !== 'bare' && turn < plan.adds; turn++) {
    await selectPlainWords(page, editable, turn + 1)
    await page.waitForTimeout(REST)
    const added = await timedKey(page, thread, 'q')
    const removed = await timedKey(page, thread, 'Backspace')
    if (turn < 0) continue
    add.push(added.frame)
    addWork.push(added.work)
    remove.push(removed.frame)
    removeWork.push(removed.work)
  }

  if (name === 'galley') {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
  }
  await selectPlainWords(page, editable, 1, true)
  await page.waitForTimeout(REST)
  const key: number[] = []
  const keyWork: number[] = []
  for (let index = 0; index < plan.keys; index++) {
    const typed = await timedKey(page, thread, TYPED[index % TYPED.length] ?? ' ')
    key.push(typed.frame)
    keyWork.push(typed.work)
  }

  const pass = await page.evaluate(scrollPass, { scroller, step: SCROLL_STEP, giveUpAfter: 25_000 })
  return {
    painted: [painted],
    paintedWork: [work],
    opened: opened === undefined ? [] : [opened],
    add,
    addWork,
    remove,
    removeWork,
    key,
    keyWork,
    slowFrames: [pass.slow],
    longestGap: [pass.longestGap],
    heap: [heap],
  }
}

async function timedKey(
  page: Page,
  thread: MainThread,
  key: string,
): Promise<{ readonly frame: number; readonly work: number }> {
  const before = await thread.work()
  const frame = await press(page, key)
  await page.waitForTimeout(REST)
  return { frame, work: workBetween(before, await thread.work()).all }
}
