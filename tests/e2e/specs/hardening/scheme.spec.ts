/** Our own scheme: an exact list of files, each with its type and the policy, and nothing else; no `file:`. */
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Quoin } from '../../harness/launchQuoin.ts'
import { appFolder } from '../../harness/places.ts'
import { expect, test } from '../../harness/test.ts'

interface Answer {
  readonly status: number
  readonly type: string | null
  readonly policy: string | null
  readonly sniffing: string | null
}

/** What is asked for is neither a page nor a file of ours. */
const NOT_SERVED = 'Error: net::ERR_FILE_NOT_FOUND'

/** Asks as a page would, from the main process, since pages may not ask at all. */
async function ask({ app }: Quoin, address: string, method = 'GET'): Promise<Answer | string> {
  return app.evaluate(
    async ({ net }, [url, verb]) => {
      try {
        const { status, headers } = await net.fetch(url, { method: verb })
        const [type, policy, sniffing] = [
          'Content-Type',
          'Content-Security-Policy',
          'X-Content-Type-Options',
        ].map((name) => headers.get(name))
        return { status, type: type ?? null, policy: policy ?? null, sniffing: sniffing ?? null }
      } catch (error) {
        return String(error)
      }
    },
    [address, method] as const,
  )
}

test('the window shows the page of the bundle', async ({ quoin }) => {
  expect(quoin.page.url()).toBe('app://bundle/index.html')
  expect(await quoin.page.evaluate(() => [origin, isSecureContext])).toEqual(['app://bundle', true])
})

test('every file that was built comes with its type and the policy', async ({ shared: quoin }) => {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.woff2': 'font/woff2',
  }
  const names = await readdir(join(appFolder, 'out/renderer/assets'))
  const paths = [
    '/index.html',
    ...names.filter((name) => !name.endsWith('.map')).map((name) => `/assets/${name}`),
  ]
  expect(new Set(paths.map((path) => extname(path)))).toEqual(new Set(Object.keys(types)))
  for (const path of paths) {
    const answer = await ask(quoin, `app://bundle${path}`)
    expect(answer, path).toMatchObject({ status: 200, type: types[extname(path)], sniffing: 'nosniff' })
    expect(answer, path).toHaveProperty('policy', expect.stringContaining("default-src 'none'"))
  }
})

test('nothing outside of the list is served, however the address is written', async ({ shared: quoin }) => {
  const outside = [
    '/',
    '/assets',
    '/assets/',
    '/package.json',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\..\\package.json',
    '/assets/..%2f..%2f..%2fmain%2findex.cjs',
    '/index.html/../../main/index.cjs',
    '/%00index.html',
    '/index.html%00',
    '/index.html?x=1',
    '/INDEX.HTML',
    '//etc/passwd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
  ]
  for (const path of outside) {
    const answer = await ask(quoin, `app://bundle${path}`)
    // Some are no addresses at all, which is as good.
    if (answer !== 'TypeError: Invalid URL') expect(answer, path).toBe(NOT_SERVED)
  }
  expect(await ask(quoin, 'app://bundle/index.html', 'POST')).toBe(NOT_SERVED)
})

test('the list has no source maps', async ({ shared: quoin }) => {
  const script = await quoin.page.evaluate(
    () => document.querySelector('script[src]')?.getAttribute('src') ?? '',
  )
  expect(script).toMatch(/\.js$/)
  expect(await ask(quoin, `app://bundle${script}`)).toMatchObject({ status: 200 })
  expect(await ask(quoin, `app://bundle${script}.map`)).toBe(NOT_SERVED)
})

test('another host of our scheme is not ours', async ({ shared: quoin }) => {
  expect(await ask(quoin, 'app://evil/index.html')).toBe(NOT_SERVED)
  expect(await ask(quoin, 'app://bundle.evil/index.html')).toBe(NOT_SERVED)
})

test('a file: page cannot be loaded at all', async ({ shared: quoin }) => {
  const outcome = await quoin.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    try {
      await window.loadURL('file:///etc/hostname')
      return 'loaded'
    } catch (error) {
      return String(error)
    } finally {
      window.destroy()
    }
  })
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
})
