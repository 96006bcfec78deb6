/** A reference in Chromium, with the article's paragraphs in memory and nothing drawn yet. */
import type { Browser } from '@playwright/test'
import { freshPage } from './chromium.ts'
import { installProbe } from './probe.ts'
import { VIEWPORT, type Subject, type SubjectName } from './subject.ts'
import type { SyntheticArticle } from './syntheticArticle.ts'

export function referenceAddress(server: string, as: SubjectName, { slug }: SyntheticArticle): string {
  return `${server}/reference/reference.html?as=${as}&article=${slug}`
}

export async function openReference(browser: Browser, address: string): Promise<Subject> {
  const page = await freshPage(browser, VIEWPORT)
  await page.addInitScript(installProbe)
  await page.goto(address)
  await page.evaluate(() => window.benchReference.then(() => undefined))
  return { page, close: () => page.context().close() }
}
