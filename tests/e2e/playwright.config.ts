/**
 * Tests in the built app, in a real Electron; what hands do is tried in the Chromium that is current here, too, for the
 * Electron that tests can have is an old one. Evidence of a failure is kept by `harness/test.ts`.
 *
 * Two run at a time, each worker on a virtual display of its own. On a desktop's one display it is one at a time, for
 * windows take the focus from each other. What measures time has the machine to itself, after all others
 * (`tests/suites/endToEnd.mjs`).
 */
import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { hasDisplay } from '../../main/launch/hasDisplay.mjs'
import type { EngineOption } from './harness/test.ts'

const isShown = hasDisplay(process.platform, process.env)
const measuring = ['scrolling.spec.ts', 'killed.spec.ts']

export default defineConfig<EngineOption>({
  testDir: 'specs',
  outputDir: '../../test-results/e2e',
  workers: isShown ? 1 : Math.min(2, availableParallelism()),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Where nobody is watching, what the machine did to one window must not hide the other two hundred. What passed only when
  // tried again is named at the end of the run (`tests/suites/endToEnd.mjs`) and is looked into like a failure.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'electron', use: { engine: 'electron' }, testIgnore: measuring },
    {
      name: 'chromium',
      use: { engine: 'chromium' },
      testMatch: ['hands', 'keyboards', 'going', 'panes', 'words'].map((name) => `${name}.spec.ts`),
    },
    { name: 'alone', use: { engine: 'electron' }, testMatch: measuring, workers: 1 },
  ],
})
