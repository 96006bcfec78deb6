/** Debian's Chromium with a fresh page for each measurement: the built renderer on the real services, or a reference. */
import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Without these the heap is rounded and the collector cannot be called.
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** @throws Error when there is none; QUOIN_CHROMIUM names one that is not on the path */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), headless: true, args: SWITCHES })
}

async function findChromium(): Promise<string> {
  const named = process.env['QUOIN_CHROMIUM']
  if (named !== undefined && named !== '') return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const path of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  throw new Error('no Chromium on the path; QUOIN_CHROMIUM can name one')
}

/** A page with a renderer process of its own. */
export async function freshPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport })
  return context.newPage()
}

/** A folder that is thrown away. */
export async function throwAwayFolder(): Promise<{
  readonly folder: string
  readonly remove: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'quoin-bench-'))
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}
