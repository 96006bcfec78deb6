/** Offline means no network at all: a trap on the loopback gets no visit, whatever a document tries. */
import type { Page } from '@playwright/test'
import { inPage, withMarkup } from '../../harness/inPage.ts'
import { expect, test as base } from '../../harness/test.ts'
import { openTrap, type Trap } from '../../harness/trap.ts'

const test = base.extend<{ readonly trap: Trap }>({
  trap: async ({ playwright: _playwright }, give) => {
    const trap = await openTrap()
    await give(trap)
    await trap.close()
  },
})

/** Long enough for a request that is going to be made. */
const A_WHILE_MS = 700

const markup = (to: string): string => `
  <img src="${to}/a.png" srcset="${to}/b.png 2x">
  <picture><source srcset="${to}/c.png"><img src="${to}/d.png"></picture>
  <video src="${to}/e.mp4" poster="${to}/f.png"></video><audio src="${to}/g.mp3"></audio>
  <link rel="stylesheet" href="${to}/h.css"><link rel="preload" as="image" href="${to}/i.png">
  <link rel="prefetch" href="${to}/j"><link rel="preconnect" href="${to}"><link rel="icon" href="${to}/k.ico">
  <link rel="modulepreload" href="${to}/l.js"><link rel="manifest" href="${to}/m.json">
  <iframe src="${to}/n.html"></iframe><object data="${to}/o"></object><embed src="${to}/p">
  <svg><image href="${to}/q.png" /><use href="${to}/r.svg#x" /></svg>
  <div style="background: url(${to}/s.png)"></div><style>@import '${to}/t.css'; b { background: url(${to}/u) }</style>
  <input type="image" src="${to}/v.png"><body background="${to}/w.png"><table background="${to}/x.png"></table>
  <a id="ping" href="#" ping="${to}/y">ping</a>`

/** Everything a script can reach out with. Each is allowed to throw. */
async function reachOut(page: Page, to: string): Promise<void> {
  await page.evaluate((address) => {
    Object.assign(window, { trapAddress: address })
  }, to)
  await inPage(page, () => {
    const to = (window as unknown as { readonly trapAddress: string }).trapAddress
    const socket = to.replace('http', 'ws')
    const attempts: readonly (() => unknown)[] = [
      () => fetch(`${to}/fetch`, { mode: 'no-cors' }).catch(() => undefined),
      () => {
        const request = new XMLHttpRequest()
        request.open('GET', `${to}/xhr`)
        request.send()
      },
      () => new WebSocket(socket),
      () => new EventSource(`${to}/events`),
      () => navigator.sendBeacon(`${to}/beacon`, 'x'),
      () => {
        new Image().src = `${to}/image`
      },
      () => new Audio(`${to}/audio`).play().catch(() => undefined),
      () => new FontFace('x', `url(${to}/font)`).load().catch(() => undefined),
      () => document.body.style.setProperty('background-image', `url(${to}/css)`),
      () => import(`${to}/module.js`).catch(() => undefined),
      () => navigator.serviceWorker.register(`${to}/service.js`).catch(() => undefined),
      () => document.querySelector<HTMLAnchorElement>('#ping')?.click(),
    ]
    for (const attempt of attempts) {
      try {
        attempt()
      } catch {}
    }
  })
}

/** WebRTC asks a server of its choice for its own address, by UDP and by TCP. */
async function callByWebRtc(page: Page, port: number): Promise<void> {
  await page.evaluate(async (to) => {
    const servers = ['stun', 'turn', 'turn?tcp'].map((kind) => ({
      urls: kind === 'turn?tcp' ? `turn:127.0.0.1:${to}?transport=tcp` : `${kind}:127.0.0.1:${to}`,
      username: 'u',
      credential: 'c',
    }))
    const connection = new RTCPeerConnection({ iceServers: servers })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
  }, port)
}

test('markup from a document reaches nobody', async ({ shared: { page }, trap }) => {
  await withMarkup(page, markup(trap.address))
  await page.waitForTimeout(A_WHILE_MS)
  expect(trap.hits).toEqual([])
})

test('a script in the page reaches nobody', async ({ shared: { page }, trap }) => {
  await withMarkup(page, markup(trap.address))
  await reachOut(page, trap.address)
  await page.waitForTimeout(A_WHILE_MS)
  expect(trap.hits).toEqual([])
})

test('not even a page without a policy reaches anybody', async ({ quoin: { app, page }, trap }) => {
  const session = await app.context().newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await withMarkup(page, markup(trap.address))
  await reachOut(page, trap.address)
  await page.waitForTimeout(A_WHILE_MS)
  expect(trap.hits).toEqual([])
})

test('WebRTC reaches nobody', async ({ shared: { page }, trap }) => {
  await callByWebRtc(page, trap.port)
  await page.waitForTimeout(3000)
  expect(trap.hits).toEqual([])
})

test('the trap does catch who comes by', async ({ trap }) => {
  await fetch(trap.address)
  expect(trap.hits).toEqual(['a TCP connection'])
})

test('Chromium’s own requests are stopped too', async ({ shared: { app }, trap }) => {
  const outcome = await app.evaluate(
    ({ net }, address) => net.fetch(address).then(({ status }) => String(status), String),
    trap.address,
  )
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(trap.hits).toEqual([])
})

test('no host name is looked up, not even one that this computer knows', async ({ shared: { app } }) => {
  for (const host of ['localhost', 'example.com', 'dns.google']) {
    const outcome = await app.evaluate(
      ({ session }, name) =>
        session.defaultSession.resolveHost(name).then((found) => JSON.stringify(found), String),
      host,
    )
    expect(outcome, host).toContain('ERR_NAME_NOT_RESOLVED')
  }
})

test('Chromium’s errands are off', async ({ shared: { app } }) => {
  const off = await app.evaluate(({ app: electron }) =>
    [
      'disable-background-networking',
      'disable-breakpad',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-sync',
      'dns-prefetch-disable',
      'no-pings',
      'no-proxy-server',
    ].filter((name) => !electron.commandLine.hasSwitch(name)),
  )
  expect(off).toEqual([])
})

test('no dictionary is fetched for the spell checker', async ({ shared: { app } }) => {
  const found = await app.evaluate(({ session }) => ({
    languages: session.defaultSession.getSpellCheckerLanguages(),
    enabled: session.defaultSession.isSpellCheckerEnabled(),
  }))
  expect(found).toEqual({ languages: [], enabled: false })
})
