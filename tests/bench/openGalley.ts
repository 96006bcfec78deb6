/** The real window in Chromium, on a desk with this one article, which is not open yet. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { createBridgeHost } from '../helpers/bridgeHost.ts'
import { freshPage, throwAwayFolder } from './chromium.ts'
import { installProbe } from './probe.ts'
import { VIEWPORT, type Subject } from './subject.ts'
import type { SyntheticArticle } from './syntheticArticle.ts'

/** @param address of the built renderer */
export async function openGalley(
  browser: Browser,
  address: string,
  article: SyntheticArticle,
): Promise<Subject> {
  const { folder, remove } = await throwAwayFolder()
  await putOnDesk(folder, article)
  const host = await createBridgeHost({ folder })
  const page = await freshPage(browser, VIEWPORT)
  await host.connect(page)
  await page.addInitScript(installProbe)
  await page.goto(`${address}/`)
  await page.locator('.pane.desk .list-option').first().waitFor()
  return {
    page,
    async close() {
      await page.context().close()
      await host.settled()
      await host.close()
      await remove()
    },
  }
}

export async function putOnDesk(desk: string, { slug, json }: SyntheticArticle): Promise<void> {
  await mkdir(join(desk, 'articles'), { recursive: true })
  await writeFile(join(desk, 'articles', `${slug}.quoin.json`), json)
}
