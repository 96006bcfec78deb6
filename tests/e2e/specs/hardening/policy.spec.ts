/** What a page of ours cannot do, even when a document got its markup or its script into it. */
import { expect, test } from '../../harness/test.ts'
import { inPage, withMarkup } from '../../harness/inPage.ts'

const MARKUP: readonly (readonly [what: string, markup: string, violated: string])[] = [
  ['an inline handler', '<img src="data:," onerror="window.pwned = 1">', 'script-src-attr'],
  [
    'a handler that needs no error',
    '<details open ontoggle="window.pwned = 1">x</details>',
    'script-src-attr',
  ],
  ['a style element', '<style>body { color: red }</style>', 'style-src-elem'],
  ['a style attribute', '<p style="background: red">x</p>', 'style-src-attr'],
  ['an image from elsewhere', '<img src="http://127.0.0.1:9/x.png">', 'img-src'],
  ['a set of images from elsewhere', '<img srcset="http://127.0.0.1:9/x.png 1x">', 'img-src'],
  ['a frame', '<iframe src="http://127.0.0.1:9/"></iframe>', 'frame-src'],
  ['an object', '<object data="http://127.0.0.1:9/x.swf"></object>', 'object-src'],
  ['a video', '<video src="http://127.0.0.1:9/x.mp4"></video>', 'media-src'],
  ['a base address', '<base href="http://127.0.0.1:9/">', 'base-uri'],
]

for (const [what, markup, violated] of MARKUP) {
  test(`${what} in the page is refused by the policy`, async ({ shared: { page } }) => {
    expect(await withMarkup(page, markup)).toMatchObject({
      ran: false,
      violated: expect.arrayContaining([violated]),
    })
  })
}

test('a script inside of a frame without an address does not run', async ({ shared: { page } }) => {
  await withMarkup(
    page,
    `<iframe srcdoc="<script>top.pwned = 1; parent.document.title = 'pwned'</script>"></iframe>`,
  )
  expect(await page.evaluate(() => ['pwned' in window, document.title])).toEqual([
    false,
    expect.not.stringContaining('pwned'),
  ])
})

interface WithPolicies {
  readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => void }
}

const SCRIPTS: readonly (readonly [what: string, attempt: () => unknown, stopped: RegExp])[] = [
  [
    'an inline script',
    () => {
      const script = document.createElement('script')
      script.append('window.pwned = 1')
      document.body.append(script)
    },
    /TrustedScript|script-src/,
  ],
  [
    'a script from elsewhere',
    () => {
      const script = document.createElement('script')
      script.src = 'http://127.0.0.1:9/x.js'
      document.body.append(script)
    },
    /TrustedScriptURL/,
  ],
  // oxlint-disable-next-line no-eval -- the attack itself
  ['eval', () => void (0, eval)('window.pwned = 1'), /TrustedScript|unsafe-eval/],
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval, typescript/no-unsafe-call -- the attack itself
  ['a function made of text', () => void new Function('window.pwned = 1')(), /TrustedScript|unsafe-eval/],
  [
    'an import from elsewhere',
    () => import(['data:text/javascript', 'window.pwned=1'].join()),
    /script-src|dynamically imported/,
  ],
  [
    'a worker made of text',
    () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
    /TrustedScriptURL/,
  ],
  [
    'markup given as text',
    () => {
      document.createElement('div').innerHTML = '<img src=x>'
    },
    /TrustedHTML/,
  ],
  [
    'a document parsed from text',
    () => new DOMParser().parseFromString('<img src=x onerror="window.pwned = 1">', 'text/html'),
    /TrustedHTML/,
  ],
  [
    'a policy of another name',
    () => (window as unknown as WithPolicies).trustedTypes.createPolicy('other', {}),
    /Policy "other" disallowed/,
  ],
  [
    'a default policy, which would let everything through',
    () =>
      (window as unknown as WithPolicies).trustedTypes.createPolicy('default', {
        createHTML: (text: string) => text,
      }),
    /Policy "default" disallowed/,
  ],
  [
    'a second policy for our workers',
    () => {
      const { trustedTypes } = window as unknown as WithPolicies
      for (const _each of [1, 2])
        trustedTypes.createPolicy('quoin-worker', { createScriptURL: (url: string) => url })
    },
    /already exists/,
  ],
]

for (const [what, attempt, stopped] of SCRIPTS) {
  test(`${what} is stopped`, async ({ shared: { page } }) => {
    const { ran, thrown, violated } = await inPage(page, attempt)
    expect(ran).toBe(false)
    expect([thrown, ...violated].join(' ')).toMatch(stopped)
  })
}

test('a form is not sent', async ({ shared: { page } }) => {
  const outcome = await withMarkup(
    page,
    '<form action="http://127.0.0.1:9/" method="post"><button id="send"></button></form>',
  )
  expect(outcome.ran).toBe(false)
  const { violated } = await inPage(page, () => document.querySelector<HTMLButtonElement>('#send')?.click())
  expect(violated).toContain('form-action')
})

test('no page may put ours into a frame', async ({ shared: { app } }) => {
  const policy = await app.evaluate(async ({ net }) => {
    const answer = await net.fetch('app://bundle/index.html')
    return answer.headers.get('Content-Security-Policy')
  })
  expect(policy).toContain("frame-ancestors 'none'")
})
