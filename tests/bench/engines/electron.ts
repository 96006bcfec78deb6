/** Subjects in a real Electron: the built app itself, or a window of the same kind with a reference in it. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { launchQuoin } from '../../e2e/harness/launchQuoin.ts'
import { electronExecutable } from '../../e2e/harness/places.ts'
import { startElectron } from '../../e2e/harness/startElectron.ts'
import { kill } from '../../e2e/harness/stop.ts'
import { throwAwayFolder } from '../chromium.ts'
import type { Engine } from '../galley.ts'
import { putOnDesk } from '../openGalley.ts'
import { referenceAddress } from '../openReference.ts'
import { servePages } from '../pageServer.ts'
import { installProbe } from '../probe.ts'
import { VIEWPORT, type Subject } from '../subject.ts'
import type { SyntheticArticle } from '../syntheticArticle.ts'

const REFERENCE_APP = join(import.meta.dirname, 'referenceApp.cjs')

export async function electronEngine(
  pages: { readonly reference: string },
  articles: readonly SyntheticArticle[],
): Promise<Engine> {
  const server = await servePages({
    folders: { '/reference/': pages.reference },
    made: new Map(
      articles.map(({ slug, paragraphs }) => [`/articles/${slug}.json`, JSON.stringify(paragraphs)]),
    ),
  })
  const electron = await electronExecutable()
  return {
    version: `Electron ${await versionOf(electron)}`,
    open: (name, article) =>
      name === 'galley'
        ? openApp(article)
        : openReferenceApp(referenceAddress(server.address, name, article)),
    close: () => server.close(),
  }
}

/** As written beside the executable. */
async function versionOf(executable: string): Promise<string> {
  return (
    await readFile(join(dirname(executable), 'version'), 'utf8').catch(() => 'of an unknown version')
  ).trim()
}

/** The app as it is built, on a desk with this one article, which is not open yet. */
export async function openApp(article: SyntheticArticle): Promise<Subject> {
  const { folder, remove } = await throwAwayFolder()
  await putOnDesk(join(folder, 'desk'), article)
  const { app, page } = await launchQuoin({ home: folder })
  await fit(app, page)
  await page.locator('.pane.desk .list-option').first().waitFor()
  return {
    page,
    async close() {
      await kill(app)
      await remove()
    },
  }
}

async function openReferenceApp(address: string): Promise<Subject> {
  const { folder, remove } = await throwAwayFolder()
  const app = await startElectron({ app: [REFERENCE_APP, folder, address] })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await fit(app, page)
  await page.evaluate(() => window.benchReference.then(() => undefined))
  return {
    page,
    async close() {
      await kill(app)
      await remove()
    },
  }
}

async function fit(app: ElectronApplication, page: Page): Promise<void> {
  const resized = app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
  }, VIEWPORT)
  // A main process that is busy with a long article may collect the answer before Playwright has it; the page has it, too.
  await resized.catch(() => undefined)
  await page.waitForFunction((width) => window.innerWidth === width, VIEWPORT.width)
  await page.evaluate(installProbe)
}
