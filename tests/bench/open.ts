/** Opens the article of a page and tells how long it took, in milliseconds. */
import type { Page } from '@playwright/test'
import type { OpenedArticle } from '../../shared/contract/article.ts'
import type { PreloadBridge } from '../../shared/contract/contract.ts'
import type { DeskListing } from '../../shared/contract/desk.ts'
import type { Result } from '../../shared/result.ts'
import { workBetween, type MainThread, type Work } from './mainThread.ts'
import { PARTS, type SubjectName } from './subject.ts'

export interface Opening {
  /** From the data in the page to the end of the first frame that shows text. */
  readonly painted: number
  /** What the main thread worked from the data in the page until it was quiet again. */
  readonly work: number
  /** From choosing the article on the desk, its file still to be read; only the galley has one. */
  readonly opened?: number
}

const QUIET = 800

/** Fonts are there before the clock starts: how long they take is the same for all and none of our business. */
export async function open(page: Page, name: SubjectName, thread: MainThread): Promise<Opening> {
  await page.evaluate(() => document.fonts.load('17.5px "Source Serif 4 Latin"'))
  await page.waitForTimeout(QUIET)
  if (name !== 'galley') {
    const { value, work } = await worked(page, thread, () => openReference(page, PARTS[name].text))
    return { painted: value, work: work.all }
  }
  // The authority reads the file at the first call and has it ready at the second, which works the main thread as much as
  // the window's own call, at its third, does: so the window's share can be told apart.
  const cold = await timedCall(page)
  const warm = await worked(page, thread, () => timedCall(page))
  const chosen = await worked(page, thread, () => choose(page))
  const painted = chosen.value
  return { painted, work: chosen.work.all - warm.work.all, opened: cold + painted }
}

async function worked<T>(
  page: Page,
  thread: MainThread,
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly work: Work }> {
  const before = await thread.work()
  const value = await run()
  await page.waitForTimeout(QUIET)
  return { value, work: workBetween(before, await thread.work()) }
}

/** Milliseconds until the window has the article's document and records. */
function timedCall(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { calls } = (window as unknown as { readonly quoin: PreloadBridge }).quoin
    const listing = JSON.parse(
      await calls['desk.list']({ words: '', count: 1, isArchive: false }),
    ) as Result<DeskListing>
    const slug = listing.ok ? listing.value.articles[0]?.slug : undefined
    if (slug === undefined) throw new RangeError('no article on the desk')
    const from = performance.now()
    const answer = JSON.parse(await calls['article.open']({ slug })) as Result<OpenedArticle>
    if (!answer.ok) throw new RangeError(answer.message)
    return performance.now() - from
  })
}

/** Milliseconds from the answer to the painted text, both on the page's own clock. */
function choose(page: Page): Promise<number> {
  return page.evaluate(async (selector) => {
    const option = document.querySelector<HTMLElement>('.pane.desk .list-option')
    if (!option) throw new RangeError('no article on the desk')
    const { from, to } = await window.benchProbe.shown(selector, () => option.click())
    const answered = performance.getEntriesByName('article.answered').at(-1)?.startTime
    if (answered === undefined || answered < from)
      throw new RangeError('the window did not ask for the article')
    return to - answered
  }, PARTS.galley.text)
}

function openReference(page: Page, text: string): Promise<number> {
  return page.evaluate(async (selector) => {
    const reference = await window.benchReference
    const { from, to } = await window.benchProbe.shown(selector, reference.open)
    return to - from
  }, text)
}
