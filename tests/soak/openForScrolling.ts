/** The real window with the long article open in it, in either engine. */
import type { EngineName } from '../setUp/engines.mjs'
import { openApp } from '../bench/engines/electron.ts'
import { launchChromium } from '../bench/chromium.ts'
import { openGalley } from '../bench/openGalley.ts'
import { servePages } from '../bench/pageServer.ts'
import { PARTS, type Subject } from '../bench/subject.ts'
import { syntheticArticle, type SyntheticArticle } from '../bench/syntheticArticle.ts'

/** 100,000 words with 10,000 tags. */
export function longArticle(): SyntheticArticle {
  return syntheticArticle({ words: 100_000, tags: 10_000 })
}

/** @param renderer the folder of the built renderer, for Chromium */
export async function openForScrolling(
  engine: EngineName,
  renderer: string,
  article: SyntheticArticle,
): Promise<Subject> {
  const subject = await (engine === 'chromium' ? openInChromium(renderer, article) : openApp(article))
  const { page } = subject
  await page.locator('.pane.desk .list-option').first().click()
  await page.locator(PARTS.galley.text).first().waitFor()
  return subject
}

async function openInChromium(renderer: string, article: SyntheticArticle): Promise<Subject> {
  const server = await servePages({ folders: { '/': renderer } })
  const browser = await launchChromium()
  const subject = await openGalley(browser, server.address, article)
  return {
    page: subject.page,
    async close() {
      await subject.close()
      await browser.close()
      await server.close()
    },
  }
}
