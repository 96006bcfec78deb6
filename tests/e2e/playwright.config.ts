/**
 * Tests in the built app, in a real Electron; what hands do is tried in the Chromium that is current here, too, for the
 * Electron that tests can have is an old one. One at a time: each opens windows, and the machine that runs them may have
 * two cores. Traces and screenshots of a failure are kept by `harness/test.ts`.
 */
import { defineConfig } from '@playwright/test'
import type { EngineOption } from './harness/test.ts'

export default defineConfig<EngineOption>({
  testDir: 'specs',
  outputDir: '../../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'electron', use: { engine: 'electron' } },
    { name: 'chromium', use: { engine: 'chromium' }, testMatch: ['hands.spec.ts', 'keyboards.spec.ts'] },
  ],
})
