/** The bridge and the door behind it: frozen named functions, our own pages only, every argument parsed. */
import { join } from 'node:path'
import { CALL_NAMES, EVENT_NAMES } from '../../../../shared/contract/names.ts'
import { withMarkup } from '../../harness/inPage.ts'
import { appFolder } from '../../harness/places.ts'
import { expect, test } from '../../harness/test.ts'

type AnyBridge = Readonly<
  Record<'calls' | 'on', Readonly<Record<string, (argument: unknown) => Promise<string>>>>
>
interface Page {
  readonly quoin: AnyBridge
}

/** An answer comes as JSON. */
const read = (answer: unknown): unknown => JSON.parse(String(answer))

test('the bridge is frozen, named functions and nothing else', async ({ shared: { page } }) => {
  const found = await page.evaluate(() => {
    const { quoin } = window as unknown as Page
    const own = (object: object): readonly PropertyKey[] => Reflect.ownKeys(object)
    const isFunction = (value: unknown): boolean => typeof value === 'function'
    const property = Object.getOwnPropertyDescriptor(window, 'quoin')
    return {
      parts: own(quoin),
      calls: own(quoin.calls),
      events: own(quoin.on),
      functions: [...Object.values(quoin.calls), ...Object.values(quoin.on)].every(isFunction),
      frozen: [quoin, quoin.calls, quoin.on].every((part) => Object.isFrozen(part)),
      fixed: property?.writable === false && property.configurable === false,
    }
  })
  expect(found).toEqual({
    parts: ['calls', 'on'],
    calls: CALL_NAMES,
    events: EVENT_NAMES,
    functions: true,
    frozen: true,
    fixed: true,
  })
})

test('a script cannot put its own function into the bridge', async ({ shared: { page } }) => {
  const changed = await page.evaluate(() => {
    const page = window as unknown as {
      quoin: { calls: Record<string, unknown>; on: Record<string, unknown> }
    }
    const attempts = [
      () => (page.quoin = { calls: {}, on: {} }),
      () => (page.quoin.calls['desk.list'] = () => 'mine'),
      () => (page.quoin.on['notice'] = () => 'mine'),
      () => Object.defineProperty(page.quoin.calls, 'desk.list', { value: () => 'mine' }),
      () => Object.assign(page.quoin, { more: 1 }),
    ]
    return attempts.filter((attempt) => {
      try {
        attempt()
      } catch {
        return false
      }
      const { calls, on } = page.quoin
      return (
        'more' in page.quoin ||
        [calls['desk.list'], on['notice']].some((each) => String(each).includes('mine'))
      )
    }).length
  })
  expect(changed).toBe(0)
})

test('Node is out of reach, in the page and in a frame of it', async ({ shared: { page } }) => {
  await withMarkup(page, '<iframe id="frame"></iframe>')
  const found = await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow
    const names = [
      'require',
      'process',
      'module',
      'global',
      'Buffer',
      'electron',
      '__dirname',
      'ipcRenderer',
      'setImmediate',
    ]
    return [window, frame].flatMap((each) => names.filter((name) => each && name in each))
  })
  expect(found).toEqual([])
  expect(
    await page.evaluate(
      () => 'quoin' in (document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow ?? {}),
    ),
  ).toBe(false)
})

test('windows are made with every wall up', async ({ shared: { app } }) => {
  const found = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const asked = contents as unknown as
      | { readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> }
      | undefined
    return asked?.getLastWebPreferences()
  })
  expect(found).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  })
})

const MALFORMED: Readonly<Record<string, readonly unknown[]>> = {
  'desk.list': [
    null,
    {},
    { words: 1, count: 1, isArchive: false },
    { words: '', count: 0, isArchive: false },
    { words: '', count: 1, isArchive: 'no' },
  ],
  'desk.look': [undefined, {}],
  'desk.find': [
    null,
    { words: 'x' },
    { words: 'x', within: 'files', type: null, sourceId: null, state: 'any', since: 'ever', count: 1 },
    { words: 'x', within: 'text', type: null, sourceId: null, state: '1 = 1', since: 'ever', count: 1 },
    {
      words: 'x'.repeat(3000),
      within: 'text',
      type: null,
      sourceId: null,
      state: 'any',
      since: 'ever',
      count: 1,
    },
  ],
  'desk.takeInClipboard': [undefined, 'text'],
  'desk.chooseFiles': [undefined, ['/etc/passwd'], { paths: ['/etc/passwd'] }],
  'desk.takeIn': [
    null,
    {},
    { name: '', bytes: new Uint8Array(1) },
    { name: 'x'.repeat(300), bytes: new Uint8Array(1) },
    { name: 'x', bytes: [1, 2] },
    { name: 'x', bytes: 'text' },
    { name: 1, bytes: new Uint8Array(1) },
  ],
  'folders.takeIn': [undefined, '/etc', { path: '/etc' }],
  'folders.watch': [undefined, '/etc', { path: '/etc' }],
  'folders.unwatch': [undefined, {}],
  'folders.export': [null, {}, { sought: {}, format: 'csv' }, { sought: null, format: 'exe' }],
  'job.cancel': [null, {}, { id: '' }, { id: 7 }, { id: 'x'.repeat(99) }],
  'sources.list': [undefined, {}],
  'sources.private': [null, {}, { id: '' }, { id: 7 }],
  'sources.uses': [null, {}, { settle: 1 }],
  'sources.quotes': [
    null,
    { id: 's1' },
    { id: 's1', skip: -1 },
    { id: 's1', skip: 0.5 },
    { id: [], skip: 0 },
  ],
  'sources.add': [
    null,
    {},
    { entry: { record: 'entry', id: 's1' } },
    { entry: { record: 'head', id: 's1', kind: 'person', name: '', descriptor: '', aliases: [] } },
    { entry: { record: 'entry', id: 's1', kind: 'exe', name: '', descriptor: '', aliases: [] } },
  ],
  'sources.edit': [
    null,
    { id: 's1', from: {} },
    { id: 's1', from: {}, to: { kind: 'exe' } },
    { id: 's1', from: {}, to: { aliases: 'x' } },
    { id: 's1', from: {}, to: { mergedInto: 's2' } },
    { id: 's1', from: {}, to: { id: 's2' } },
  ],
  'sources.remove': [null, {}, { id: '' }],
  'sources.merge': [null, { fromId: 's1' }, { fromId: '', intoId: 's1' }],
  'sources.unmerge': [null, { id: 0 }],
  'sources.move': [null, { fromId: 's1' }, { fromId: 's1', toId: {} }],
  'acts.takeBack': [null, {}, { token: '' }, { token: 'x'.repeat(99) }],
  'sources.exportCsv': [undefined, '/etc/passwd'],
  'sources.importCsv': [undefined, { path: '/etc/passwd' }],
  'article.open': [
    null,
    {},
    { slug: '' },
    { slug: '../../etc/passwd' },
    { slug: '..' },
    { slug: '/etc/passwd' },
    { slug: 'a/b' },
    { slug: 'a\\b' },
    { slug: 'a\u0000' },
    { slug: 'x'.repeat(500) },
    { slug: ['a'] },
  ],
  'article.push': [
    null,
    { slug: 'a', version: -1, clientId: 'c', steps: [] },
    { slug: 'a', version: 1.5, clientId: 'c', steps: [] },
    { slug: 'a', version: NaN, clientId: 'c', steps: [] },
    { slug: 'a', version: 1e308, clientId: 'c', steps: [] },
    { slug: 'a', version: 0, clientId: '', steps: [] },
    { slug: 'a', version: 0, clientId: 'c', steps: {} },
    { slug: '../a', version: 0, clientId: 'c', steps: [] },
    { slug: 'a', version: 0, clientId: 'c', steps: Array.from({ length: 20_001 }, () => 0) },
  ],
  'article.pull': [null, { slug: 'a' }, { slug: 'a', version: '0' }, { slug: '.', version: 0 }],
  'article.close': [null, { slug: '.a' }],
  'article.save': [null, { slug: 7 }],
  'article.archive': [null, { slug: 'a' }, { slug: '../a', isArchived: true }],
  'article.delete': [null, { slug: '../../etc/passwd' }, { slug: '.quoin' }],
  'article.duplicate': [null, { slug: 'a/b' }],
  'article.rename': [null, { slug: 'a' }, { slug: 'a', name: '' }, { slug: '../a', name: 'b' }],
  'article.takeOutside': [null, { slug: 7 }],
  'article.shown': [null, { slug: '../a' }, { slug: '' }],
  'article.left': [
    null,
    { slug: 'a' },
    { slug: '../a', place: { caret: 1, shown: null } },
    { slug: 'a', place: { caret: -1, shown: null } },
    { slug: 'a', place: { caret: 1, shown: { pos: 1, top: 1e9 } } },
  ],
  'article.keep': [
    null,
    { slug: 'a', doc: {}, records: [] },
    { slug: '../a', doc: { head: '', tail: '', marks: [], chapters: [] }, records: [] },
    { slug: 'a', doc: { head: '', tail: '', marks: [], chapters: [] }, records: [{ record: 'exe' }] },
    { slug: 'a', doc: { head: '', tail: '', marks: [], chapters: [[[{ text: 'x' }]]] }, records: [] },
  ],
  'article.export': [
    null,
    { slug: 'a' },
    { slug: 'a', format: 'exe' },
    { slug: 'a', format: ['csv'] },
    { slug: 'a', format: '__proto__' },
    { slug: 'a/../b', format: 'json' },
    { slug: 'a/../b', format: 'w3c' },
  ],
  'preferences.set': [
    null,
    { theme: 'pink' },
    { showDesk: 'yes' },
    { window: { x: 0 } },
    { theme: undefined },
  ],
  'window.begin': [undefined, 'x'],
  'window.state': [null, { slug: null }, { slug: null, enabled: ['rm -rf'] }, { slug: '../x', enabled: [] }],
  'window.another': [null, { slug: 'app://x' }],
}

for (const name of CALL_NAMES) {
  test(`${name} refuses what it cannot use, and says its name`, async ({ shared: { page } }) => {
    const cases = MALFORMED[name] ?? []
    expect(cases.length).toBeGreaterThan(0)
    for (const argument of cases) {
      const answer = await page.evaluate(
        ([call, given]) => (window as unknown as Page).quoin.calls[call]?.(given),
        [name, argument] as const,
      )
      expect(read(answer), JSON.stringify(argument)?.slice(0, 100)).toMatchObject({
        ok: false,
        code: 'malformed',
        message: expect.stringContaining(name),
      })
    }
  })
}

test('a giant or bottomless argument is refused', async ({ shared: { page } }) => {
  const answers = await page.evaluate(async () => {
    const { 'article.push': push } = (window as unknown as Page).quoin.calls
    let deep: unknown = 0
    for (let depth = 0; depth < 90; depth += 1) deep = [deep]
    const given = { slug: 'a', version: 0, clientId: 'c' }
    const giant = Array.from({ length: 30 }, () => 'x'.repeat(2 * 1024 * 1024))
    return [await push?.({ ...given, steps: [deep] }), await push?.({ ...given, steps: giant })]
  })
  for (const answer of answers) expect(read(answer)).toMatchObject({ ok: false, code: 'malformed' })
})

test('a call that goes wrong is answered, never thrown', async ({ shared: { page } }) => {
  const answer = await page.evaluate(() =>
    (window as unknown as Page).quoin.calls['article.open']?.({ slug: 'nowhere' }),
  )
  expect(read(answer)).toMatchObject({ ok: false, message: expect.any(String) })
})

test('a page that is not ours is refused, though it has the bridge', async ({ quoin: { app } }) => {
  const preload = join(appFolder, 'out/preload/bridge.cjs')
  const outcome = await app.evaluate(async ({ BrowserWindow, session }, script) => {
    // The network lock would not even let it load.
    session.defaultSession.webRequest.onBeforeRequest(null)
    const window = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } })
    await window.loadURL('data:text/html,<title>not ours</title>')
    const answer: unknown = await window.webContents.executeJavaScript(
      "window.quoin.calls['desk.look'](null)",
    )
    window.destroy()
    return answer
  }, preload)
  expect(read(outcome)).toMatchObject({ ok: false, code: 'forbidden' })
})

test('our own page in a window that Quoin did not make is refused', async ({ quoin: { app } }) => {
  const preload = join(appFolder, 'out/preload/bridge.cjs')
  const outcome = await app.evaluate(async ({ BrowserWindow }, script) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } })
    await window.loadURL('app://bundle/index.html')
    const answer: unknown = await window.webContents.executeJavaScript(
      "window.quoin.calls['desk.look'](null)",
    )
    window.destroy()
    return answer
  }, preload)
  expect(read(outcome)).toMatchObject({ ok: false, code: 'forbidden' })
})

test('our own window is refused once it shows another page', async ({ quoin: { app } }) => {
  const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null)
    const [window] = BrowserWindow.getAllWindows()
    const load = () => window?.loadURL('data:text/html,<title>not ours</title>')
    // The end of its first load is sometimes taken for the failure of this one.
    await load()?.catch(load)
    return (await window?.webContents.executeJavaScript("window.quoin.calls['desk.look'](null)")) as unknown
  })
  expect(read(outcome)).toMatchObject({ ok: false, code: 'forbidden' })
})

test('no other channel listens in the main process', async ({ quoin: { app } }) => {
  const names = await app.evaluate(({ ipcMain }) =>
    ipcMain
      .eventNames()
      .filter((name) => name !== 'error' && ipcMain.listenerCount(name) > 0)
      .map(String),
  )
  expect(names).toEqual([])
})
