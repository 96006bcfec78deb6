/** Starts the built app as a user would, but with a profile and a desk of its own that are thrown away. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { appFolder } from './places.ts'
import { startElectron } from './startElectron.ts'
import { processOf } from './stop.ts'

export interface LaunchOptions {
  /** Profile and desk are made in it, or found there from an earlier start. */
  readonly home: string
  readonly files?: readonly string[]
  readonly switches?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Quoin {
  readonly app: ElectronApplication
  /** The first window. */
  readonly page: Page
  readonly home: string
  readonly profile: string
  readonly desk: string
  /** Everything the process wrote to its terminal so far. */
  readonly output: () => string
}

export async function launchQuoin({
  home,
  files = [],
  switches = [],
  env = {},
}: LaunchOptions): Promise<Quoin> {
  const profile = join(home, 'profile')
  const desk = join(home, 'desk')
  await mkdir(home, { recursive: true })
  const app = await startElectron({
    switches,
    app: [appFolder, ...files],
    cwd: home,
    env: { QUOIN_PROFILE: profile, QUOIN_DESK: desk, ...env },
  })
  let written = ''
  const { stdout, stderr } = processOf(app)
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text
    })
  }
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, home, profile, desk, output: () => written }
}
