/**
 * The tests' Electron has an engine of 2023. The same renderer, built the same way, opens an article in the Chromium that
 * is current here, with the same contract served by the real services.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { freshPage, launchChromium, throwAwayFolder } from '../../bench/chromium.ts'
import { servePages } from '../../bench/pageServer.ts'
import { createBridgeHost } from '../../helpers/bridgeHost.ts'
import { appFolder } from './places.ts'
import { ownArticle } from './sample.ts'

export interface InCurrentEngine {
  readonly page: Page
  /** The desk's folder; exports land in `exports` inside it. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A window on an empty desk, whose file dialog would give our own article. */
export async function openInCurrentEngine(): Promise<InCurrentEngine> {
  const browser = await launchChromium()
  const { folder, remove } = await throwAwayFolder()
  const server = await servePages({ folders: { '/': resolve(appFolder, 'out/renderer') } })
  const bytes = await readFile(ownArticle)
  const host = await createBridgeHost({ folder, chooseFiles: () => [{ name: 'harbour-talks.txt', bytes }] })
  const page = await freshPage(browser, { width: 1440, height: 900 })
  await host.connect(page)
  await page.goto(`${server.address}/`)
  return {
    page,
    folder,
    close: async () => {
      await page.context().close()
      await host.settled()
      await host.close()
      await browser.close()
      await server.close()
      await remove()
    },
  }
}
