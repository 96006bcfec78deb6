/**
 * The tests' Electron has an old engine. The same renderer, built the same way, opens an article in the Chromium that
 * is current here, with the same contract served by the real services.
 */
import { resolve } from 'node:path'
import type { Browser } from '@playwright/test'
import { freshPage, throwAwayFolder } from '../../bench/chromium.ts'
import { servePages } from '../../bench/pageServer.ts'
import { createBridgeHost } from '../../helpers/bridgeHost.ts'
import { Workbench } from '../pages/workbench.ts'
import { appFolder } from './places.ts'
import { ownText } from './sample.ts'

interface InCurrentEngine {
  /** Our own article, opened and read by the suggestions. */
  readonly desk: Workbench
  /** The desk's folder; exports land in `exports` inside it. */
  readonly folder: string
}

/** All of it but the browser is closed and thrown away when the work is done, however it ends. */
export async function inCurrentEngine(
  browser: Browser,
  work: (opened: InCurrentEngine) => Promise<void>,
  copies = 1,
): Promise<void> {
  const { folder, remove } = await throwAwayFolder()
  const server = await servePages({ folders: { '/': resolve(appFolder, 'out/renderer') } })
  const bytes = Buffer.from(await ownText(copies))
  const host = await createBridgeHost({ folder, chooseFiles: () => [{ name: 'harbour-talks.txt', bytes }] })
  const page = await freshPage(browser, { width: 1440, height: 900 })
  try {
    await host.connect(page)
    await page.goto(`${server.address}/`)
    const desk = new Workbench(page)
    await desk.press('Control+o')
    await desk.ready()
    await desk.suggested()
    await work({ desk, folder })
  } finally {
    await page.context().close()
    await host.settled()
    await host.close()
    await server.close()
    await remove()
  }
}
