/** The page stays where it is, alone: it goes nowhere, opens nothing, embeds nothing and downloads nothing. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inPage, withMarkup } from '../../harness/inPage.ts'
import type { Quoin } from '../../harness/launchQuoin.ts'
import { expect, test } from '../../harness/test.ts'

const START = 'app://bundle/index.html'

/** The window is still our page: it was neither left nor loaded again. */
async function expectStill({ app, page }: Quoin): Promise<void> {
  await page.waitForTimeout(400)
  expect(page.url()).toBe(START)
  expect(await page.evaluate(() => 'marked' in window)).toBe(true)
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
}

const mark = (page: Page): Promise<unknown> =>
  page.evaluate(() => Object.assign(window, { marked: true }) && null)

const WAYS: readonly (readonly [what: string, go: () => unknown])[] = [
  ['to another site', () => location.assign('http://127.0.0.1:9/')],
  ['to a file', () => location.assign('file:///etc/hostname')],
  ['to text given as an address', () => location.assign('data:text/html,hello')],
  ['to another page of the bundle', () => location.replace('app://bundle/assets/none.html')],
  ['to itself', () => location.reload()],
  // oxlint-disable-next-line no-script-url -- the attack itself
  ['to a script given as an address', () => location.assign('javascript:window.pwned=1')],
  ['to a blob', () => location.assign(URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' })))],
]

for (const [what, go] of WAYS) {
  test(`a script cannot take the window ${what}`, async ({ shared }) => {
    await mark(shared.page)
    const { ran } = await inPage(shared.page, go)
    expect(ran).toBe(false)
    await expectStill(shared)
  })
}

const LINKS: readonly (readonly [what: string, link: string])[] = [
  ['a link', '<a href="http://127.0.0.1:9/">x</a>'],
  ['a link into a new window', '<a href="http://127.0.0.1:9/" target="_blank">x</a>'],
  ['a link to our own page in a new window', `<a href="${START}" target="_blank">x</a>`],
  ['a javascript: link', '<a href="javascript:window.pwned=1">x</a>'],
]

for (const [what, link] of LINKS) {
  test(`${what} leads nowhere, clicked in any way`, async ({ shared }) => {
    await mark(shared.page)
    await withMarkup(shared.page, `<div id="link">${link}</div>`)
    await inPage(shared.page, () => {
      const anchor = document.querySelector<HTMLAnchorElement>('#link a')
      const click = { bubbles: true, cancelable: true }
      anchor?.dispatchEvent(new MouseEvent('click', click))
      anchor?.dispatchEvent(new MouseEvent('click', { ...click, ctrlKey: true }))
      anchor?.dispatchEvent(new MouseEvent('auxclick', { ...click, button: 1 }))
      anchor?.click()
    })
    expect(await shared.page.evaluate(() => 'pwned' in window)).toBe(false)
    await expectStill(shared)
  })
}

test('window.open opens nothing', async ({ shared }) => {
  await mark(shared.page)
  const opened = await shared.page.evaluate(() =>
    ['http://127.0.0.1:9/', 'about:blank', '', 'app://bundle/index.html', 'file:///etc/hostname'].map(
      (address) => window.open(address) === null,
    ),
  )
  expect(opened).toEqual([true, true, true, true, true])
  await expectStill(shared)
})

test('a page that refreshes itself to elsewhere stays', async ({ shared }) => {
  await mark(shared.page)
  await withMarkup(shared.page, '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/">')
  await expectStill(shared)
})

test('a frame of the page cannot navigate, nor take the page along', async ({ shared }) => {
  await mark(shared.page)
  await withMarkup(shared.page, '<iframe id="frame"></iframe>')
  await inPage(shared.page, () => {
    const frame = document.querySelector<HTMLIFrameElement>('#frame')
    frame?.contentWindow?.location.assign('app://bundle/index.html')
  })
  expect(
    shared.page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith('app:')),
  ).toEqual([START])
  await expectStill(shared)
})

test('a webview is nothing but an unknown element', async ({ shared }) => {
  await mark(shared.page)
  await withMarkup(shared.page, '<webview id="view" src="app://bundle/index.html"></webview>')
  const found = await shared.page.locator('#view').evaluate((view) => 'loadURL' in view)
  expect(found).toBe(false)
  expect(await shared.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  await expectStill(shared)
})

/** A driver's drag does not make Chromium navigate by itself, even where it may; the ways it would go are tested above. */
const DROPS: readonly (readonly [what: string, data: (home: string) => object])[] = [
  ['a page', (home) => ({ items: [], files: [join(home, 'evil.html')] })],
  ['a link', () => ({ items: [{ mimeType: 'text/uri-list', data: 'http://127.0.0.1:9/', title: 'x' }] })],
]

for (const [what, data] of DROPS) {
  test(`${what} dropped on the window takes it nowhere, even when no view looks at drops`, async ({
    quoin,
  }) => {
    await writeFile(join(quoin.home, 'evil.html'), '<title>evil</title>')
    // First in line, so that the workbench never hears of the drop and the browser may do what it does by itself.
    await quoin.page.addInitScript(() => {
      for (const type of ['dragenter', 'dragover', 'drop']) {
        window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true })
      }
    })
    await quoin.page.reload()
    await mark(quoin.page)
    const session = await quoin.app.context().newCDPSession(quoin.page)
    const drag = { ...data(quoin.home), dragOperationsMask: 1 } as { items: []; dragOperationsMask: number }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 20, data: drag })
    }
    await expectStill(quoin)
  })
}

test('nothing is downloaded', async ({ shared, home }) => {
  await shared.app.evaluate(({ app, session }, folder) => {
    app.setPath('downloads', folder)
    const seen: string[] = []
    Object.assign(globalThis, { quoinDownloads: seen })
    session.defaultSession.on('will-download', (event, item) => {
      seen.push(`${String(event.defaultPrevented)} ${item.getFilename()}`)
      item.setSavePath(`${folder}/${item.getFilename()}`)
    })
  }, home)
  await mark(shared.page)
  await withMarkup(
    shared.page,
    '<a id="one" href="app://bundle/index.html" download="one.html">x</a><a id="two" href="data:text/plain,x" download="two.txt">x</a>',
  )
  await shared.page.evaluate(() => {
    for (const id of ['one', 'two']) document.getElementById(id)?.click()
  })
  await shared.page.waitForTimeout(600)
  const seen = await shared.app.evaluate(
    () => (globalThis as unknown as { readonly quoinDownloads: readonly string[] }).quoinDownloads,
  )
  expect(seen.filter((each) => !each.startsWith('true'))).toEqual([])
  expect((await readdir(home)).filter((name) => name.startsWith('one') || name.startsWith('two'))).toEqual([])
  await expectStill(shared)
})
