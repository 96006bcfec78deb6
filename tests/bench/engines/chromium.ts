/** Subjects in Chromium: one browser, a page with its own process each. */
import { launchChromium } from '../chromium.ts'
import type { Engine } from '../galley.ts'
import { openGalley } from '../openGalley.ts'
import { openReference, referenceAddress } from '../openReference.ts'
import { servePages } from '../pageServer.ts'
import type { SyntheticArticle } from '../syntheticArticle.ts'

export async function chromiumEngine(
  pages: { readonly renderer: string; readonly reference: string },
  articles: readonly SyntheticArticle[],
): Promise<Engine> {
  const server = await servePages({
    folders: { '/': pages.renderer, '/reference/': pages.reference },
    made: new Map(
      articles.map(({ slug, paragraphs }) => [`/articles/${slug}.json`, JSON.stringify(paragraphs)]),
    ),
  })
  const browser = await launchChromium()
  return {
    version: `Chromium ${browser.version()}`,
    open: (name, article) =>
      name === 'galley'
        ? openGalley(browser, server.address, article)
        : openReference(browser, referenceAddress(server.address, name, article)),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
