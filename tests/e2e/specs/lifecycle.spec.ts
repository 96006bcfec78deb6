/** Starting, starting twice, opening files, ending, and starting again. */
import { execFile, spawn } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { asAnotherUser } from '../harness/asAnotherUser.ts'
import type { PreloadBridge } from '../../../shared/contract/contract.ts'
import { onlyArticle } from '../harness/deskFiles.ts'
import { holdMessages, willChoose, willSaveAs } from '../harness/dialogs.ts'
import type { Quoin } from '../harness/launchQuoin.ts'
import { appFolder, electronExecutable, sandboxSwitches } from '../harness/places.ts'
import { ownArticle } from '../harness/sample.ts'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

/** Starts the app once more on the same profile and waits for it to hand over and go. */
async function startAgain({ profile, desk, home }: Quoin, words: readonly string[]): Promise<number | null> {
  const args = [...sandboxSwitches, appFolder, `--profile=${profile}`, `--desk=${desk}`, ...words]
  const child = spawn(await electronExecutable(), args, { cwd: home, stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

interface Window {
  readonly quoin: PreloadBridge
}

const articlesOf = (desk: string): Promise<readonly string[]> => readdir(join(desk, 'articles'))

/** What the window says to the user, in its notices. */
const notices = (page: Page): Locator => page.getByRole('status').or(page.getByRole('alert'))

async function writeStory(home: string, name: string, text: string): Promise<string> {
  const file = join(home, name)
  await writeFile(file, text)
  return file
}

test('the file it is started with is taken in, shown and remembered', async ({ launch }) => {
  const quoin = await launch({ files: [ownArticle] })
  await new Workbench(quoin.page).ready()
  expect(await articlesOf(quoin.desk)).toHaveLength(1)
  const recent = await quoin.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File')
    const open = file?.submenu?.items.find(({ label }) => label === 'Open recent')
    return open?.submenu?.items.map(({ label }) => label)[0]
  })
  expect(ownArticle.endsWith(String(recent))).toBe(true)
})

test('a second start hands its files to the first and goes', async ({ quoin }) => {
  const file = await writeStory(quoin.home, 'second.txt', 'The mayor said the bridge would open on Friday.')
  expect(await startAgain(quoin, [file])).toBe(0)
  const desk = new Workbench(quoin.page)
  await desk.ready()
  await expect(desk.galley).toContainText('the bridge would open')
  expect(quoin.app.windows()).toHaveLength(1)
})

test('a relative path means what it meant where the second start was made', async ({ quoin }) => {
  await writeStory(quoin.home, 'near.txt', 'The harbour master said nothing.')
  expect(await startAgain(quoin, ['near.txt'])).toBe(0)
  await expect(new Workbench(quoin.page).galley).toContainText('The harbour master')
})

test('a path that begins with a dash is a path', async ({ quoin }) => {
  await writeStory(quoin.home, '-rf.txt', 'The clerk said so twice.')
  await writeStory(quoin.home, '--no-sandbox.txt', 'The auditor said it once.')
  expect(await startAgain(quoin, ['-rf.txt'])).toBe(0)
  await expect(new Workbench(quoin.page).galley).toContainText('The clerk')
  expect(await startAgain(quoin, ['--', '--no-sandbox.txt'])).toBe(0)
  await expect(new Workbench(quoin.page).galley).toContainText('The auditor')
})

const BAD: readonly (readonly [
  what: string,
  name: string,
  make: (file: string) => Promise<unknown>,
  says: RegExp,
])[] = [
  ['that is empty', 'empty.txt', (file) => writeFile(file, ''), /empty\.txt.*empty/],
  ['that is binary', 'noise.txt', (file) => writeFile(file, Buffer.alloc(5000, 1)), /noise\.txt.*binary/],
  ['that is too large', 'huge.txt', (file) => writeFile(file, 'word '.repeat(5_000_000)), /huge\.txt.*20 MB/],
  ['that is not there', 'gone.txt', async () => undefined, /gone\.txt.*not there/],
  ['that is a folder', 'folder.txt', (file) => mkdir(file), /folder\.txt.*folder/],
  [
    'of a newer version',
    'newer.json',
    (file) =>
      writeFile(file, JSON.stringify({ format: 'quoin/tagged-article', version: '9.0', article: {} })),
    /newer\.json.*newer/,
  ],
]

for (const [what, name, make, says] of BAD) {
  test(`a file ${what} is named in a message, and the desk is unchanged`, async ({ launch, home }) => {
    const file = join(home, name)
    await make(file)
    const quoin = await launch({ files: [file] })
    await expect(notices(quoin.page).filter({ hasText: says }).first()).toBeVisible()
    expect(await articlesOf(quoin.desk)).toEqual([])
  })
}

test('the window opens where it was, with the article that was in front', async ({ launch }) => {
  const first = await launch({ files: [ownArticle] })
  await new Workbench(first.page).ready()
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 140, width: 1180, height: 760 })
  })
  const bounds = () => ({ x: 120, y: 140, width: 1180, height: 760 })
  await first.page.waitForTimeout(600)
  await quit(first.app)

  const second = await launch()
  await new Workbench(second.page).ready()
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(bounds())
})

test('the theme that was chosen is kept, and the window is of its colour before anything is drawn', async ({
  launch,
}) => {
  const first = await launch()
  await first.page.evaluate(() =>
    (window as unknown as Window).quoin.calls['preferences.set']({ theme: 'dark' }),
  )
  await quit(first.app)
  const second = await launch()
  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
    theme: nativeTheme.themeSource,
  }))
  expect(found).toEqual({ colour: '#171614', theme: 'dark' })
})

test('what was written in the moment before the window was closed is there at the next start', async ({
  launch,
}) => {
  const first = await launch({ files: [ownArticle] })
  const desk = new Workbench(first.page)
  await desk.ready()
  await desk.press('F2', 'Control+End')
  await first.page.keyboard.type(' The last words of the day.')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await new Promise((resolve) => first.app.process().once('exit', resolve))
  expect((await onlyArticle(first.desk)).article.text).toContain('The last words of the day.')
  expect(await readdir(join(first.desk, '.quoin/journals'))).toEqual([])

  const second = await launch()
  const again = new Workbench(second.page)
  await expect(again.galley).toContainText('The last words of the day.')
  // Whoever left while editing does not go on writing: the first J would stand in the headline.
  await expect(second.page.locator('.status-bar')).toContainText('Tagging')
})

test('preferences of a newer Quoin are used and said, and left as they are', async ({ launch, home }) => {
  const profile = join(home, 'profile')
  await mkdir(profile, { recursive: true })
  const newer = '{"preferences": {"theme": "dark", "hologram": 3}, "version": "2"}'
  await writeFile(join(profile, 'preferences.json'), newer)
  const { app, page } = await launch()
  await expect(notices(page).filter({ hasText: 'A newer Quoin wrote your preferences' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+Shift+d')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await quit(app)
  expect(await readFile(join(profile, 'preferences.json'), 'utf8')).toBe(newer)
})

test('an article of a newer Quoin can be read, says so, and is the very same file afterwards', async ({
  launch,
  home,
}) => {
  const first = await launch({ files: [ownArticle] })
  await new Workbench(first.page).suggested()
  await quit(first.app)
  const [name = ''] = await readdir(join(first.desk, 'articles'))
  const path = join(first.desk, 'articles', name)
  const newer = (await readFile(path, 'utf8')).replace(/"version": "1\.\d+"/, '"version": "2.0"')
  await writeFile(path, newer)
  const { app, page } = await launch({ home })
  const desk = new Workbench(page)
  await desk.ready()
  await expect(desk.status.getByText('Can be read, not changed')).toBeVisible()
  await expect(notices(page).filter({ hasText: 'written by a newer Quoin' }).first()).toBeVisible()
  await desk.select('inspectors')
  await desk.press('q')
  await expect(desk.tags('content')).toHaveCount(0)
  await quit(app)
  expect(await readFile(path, 'utf8')).toBe(newer)
})

test('damaged preferences are set aside and said, and Quoin starts', async ({ launch, home }) => {
  const profile = join(home, 'profile')
  await mkdir(profile, { recursive: true })
  await writeFile(join(profile, 'preferences.json'), '{"preferences": {"theme":')
  const { page } = await launch()
  await expect(notices(page).filter({ hasText: 'preferences were damaged' }).first()).toBeVisible()
  const [aside = ''] = await readdir(join(profile, 'quarantine'))
  expect(await readFile(join(profile, 'quarantine', aside), 'utf8')).toBe('{"preferences": {"theme":')
})

/** The window's page ends as when it has run out of memory. */
async function crash({ app }: Quoin): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
}

/** What a page says that was loaded anew; Playwright has lost sight of it. */
async function saysNow({ app }: Quoin, selector: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, wanted) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return ''
    const asked = contents.executeJavaScript(
      `document.querySelector(${JSON.stringify(wanted)})?.textContent ?? ''`,
    ) as Promise<unknown>
    // A page that is just dying never answers.
    const text = await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve(''), 500))])
    return String(text)
  }, selector)
}

const GALLEY = '[role=textbox][aria-label="Article"]'

test('a page whose process dies is loaded again on the same article', async ({ launch }) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  // Noted while it is opened, so that one that is to blame is known again.
  await expect
    .poll(async () => readFile(join(quoin.profile, 'preferences.json'), 'utf8'))
    .toMatch(/"opening":\s*\[\s*\]/)
  await crash(quoin)
  await expect.poll(() => saysNow(quoin, GALLEY), { timeout: 15_000 }).not.toBe('')
})

/** The page answers nothing any more, and Chromium has waited long enough to say so. */
async function hang({ app }: Quoin): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    void window?.webContents.executeJavaScript('for (;;);')
    window?.emit('unresponsive')
  })
}

test('a page that answers no more is asked about, and opened again with all that was written', async ({
  launch,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  await desk.press('F2', 'Control+End')
  await quoin.page.keyboard.type(' The last words of the day.')
  await expect.poll(async () => (await onlyArticle(quoin.desk)).article.text).toContain('The last words')
  const { told, answer } = await holdMessages(quoin.app, 1)
  await hang(quoin)
  await expect.poll(told).toHaveLength(1)
  expect((await told())[0]).toContain('This window does not answer.')
  await answer()
  await expect.poll(() => saysNow(quoin, GALLEY), { timeout: 20_000 }).toContain('The last words of the day.')
})

test('an article at whose opening the page dies is not opened by itself again, now or at the next start', async ({
  launch,
  home,
}) => {
  const sentence = '“We stay,” Ana Ruiz told the council on Monday. '
  const file = await writeStory(home, 'endless.txt', sentence.repeat(30_000))
  const quoin = await launch({ files: [ownArticle] })
  await new Workbench(quoin.page).suggested()
  expect(await startAgain(quoin, [file])).toBe(0)
  await expect.poll(() => saysNow(quoin, GALLEY), { timeout: 30_000 }).toContain('Ana Ruiz')
  await crash(quoin)
  await expect
    .poll(() => saysNow(quoin, '.notices'), { timeout: 15_000 })
    .toContain('“endless” stopped this window from working')
  expect(await saysNow(quoin, GALLEY)).toBe('')
  await quit(quoin.app)

  const { page } = await launch()
  await expect(notices(page).filter({ hasText: '“endless” was being opened' }).first()).toBeVisible()
  await page.getByRole('option', { name: /Harbour talks/ }).click()
  const again = new Workbench(page)
  await again.ready()
  await expect(again.galley).toContainText('East Quay')
})

test('without a file a new desk is shown the sample, and a desk with work on it the last article', async ({
  launch,
  home,
}) => {
  const first = await launch({ env: { QUOIN_SAMPLE: ownArticle } })
  await new Workbench(first.page).suggested()
  await quit(first.app)

  const other = await writeStory(home, 'other.txt', 'The referee said the goal stood.')
  const { page } = await launch({ env: { QUOIN_SAMPLE: other } })
  await expect(new Workbench(page).galley).toContainText('East Quay')
  await expect(page.getByRole('listbox', { name: 'Articles on the desk' }).getByRole('option')).toHaveCount(1)
})

test('the menu offers what the window can do, and does it', async ({ launch }) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  const enabled = (id: string) =>
    quoin.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id)
  await expect.poll(() => enabled('file.export')).toBe(true)
  expect(await enabled('tag.remove')).toBe(false)

  const target = join(quoin.home, 'out.quoin.json')
  await willSaveAs(quoin.app, target)
  await quoin.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('file.export')?.click()
  })
  await expect
    .poll(() =>
      stat(target).then(
        ({ size }) => size > 0,
        () => false,
      ),
    )
    .toBe(true)
})

test('files chosen in the dialog are taken in', async ({ quoin }) => {
  const file = await writeStory(quoin.home, 'chosen.txt', 'The referee said the goal stood.')
  await willChoose(quoin.app, [file])
  const taken = await quoin.page.evaluate(() =>
    (window as unknown as Window).quoin.calls['desk.chooseFiles'](null),
  )
  expect(JSON.parse(taken)).toMatchObject({ ok: true, value: [{ name: 'chosen.txt', slug: 'chosen' }] })
})

test('a desk whose folder cannot be made is said, and Quoin starts', async ({ launch, home }) => {
  await writeFile(join(home, 'desk'), 'not a folder')
  const { page } = await launch({ files: [ownArticle] })
  await expect(notices(page).filter({ hasText: /desk/ }).first()).toBeVisible()
  expect(await readFile(join(home, 'desk'), 'utf8')).toBe('not a folder')
})

test('a polite end by the system saves everything, too', async ({ launch }) => {
  const { app, page, desk } = await launch({ files: [ownArticle] })
  const workbench = new Workbench(page)
  await workbench.ready()
  await workbench.press('F2', 'Control+End')
  await page.keyboard.type(' Written before the shutdown.')
  app.process().kill('SIGTERM')
  await new Promise((resolve) => app.process().once('exit', resolve))
  expect((await onlyArticle(desk)).article.text).toContain('Written before the shutdown.')
  expect(await readdir(join(desk, '.quoin/journals'))).toEqual([])
})

test('what cannot be saved at the end is told, and is there at the next start', async ({ launch }) => {
  const first = await launch({ files: [ownArticle] })
  const workbench = new Workbench(first.page)
  await workbench.ready()
  const { told, answer } = await holdMessages(first.app, 2)
  const articles = join(first.desk, 'articles')
  await rename(articles, `${articles}.away`)
  await writeFile(articles, 'in the way')
  await workbench.press('F2', 'Control+End')
  await first.page.keyboard.type(' Kept in the journal.')
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
  await first.app.evaluate(({ app }) => {
    app.quit()
  })
  await expect.poll(told).toEqual([expect.stringContaining('saved')])
  await answer()
  await gone
  await rm(articles)
  await rename(`${articles}.away`, articles)

  const second = await launch()
  await expect(new Workbench(second.page).galley).toContainText('Kept in the journal.')
})

test('a profile that cannot be written does not stop anybody, and is said', async () => {
  const user = await asAnotherUser()
  if (typeof user === 'string') {
    test.skip(true, `READ-ONLY PROFILE NOT LOOKED AT: ${user}`)
    return
  }
  const profile = join(user.home, 'profile')
  await mkdir(profile)
  await chmod(profile, 0o555)
  const words = [...user.prefix, user.electron, user.app, `--profile=${profile}`, `--desk=${user.home}/desk`]
  const [program = '', ...args] = words
  const child = execFile(program, args, { cwd: user.home, env: { ...process.env, ...user.env } })
  let said = ''
  child.stdout?.on('data', (text: string) => (said += text))
  child.stderr?.on('data', (text: string) => (said += text))
  try {
    await expect.poll(() => said, { timeout: 20_000 }).toContain('Your profile cannot be written')
    await expect
      .poll(() => readdir(join(user.home, 'desk')).catch(() => []), { timeout: 10_000 })
      .toContain('articles')
    expect(child.exitCode).toBe(null)
    expect(await readdir(profile)).toEqual([])
  } finally {
    child.kill('SIGKILL')
    await user.end()
  }
})
