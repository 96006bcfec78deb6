/**
 * Tests in the built app, in a real Electron. One at a time: each opens windows, and the machine that runs them may have
 * two cores. Traces and screenshots of a failure are kept by `harness/test.ts`.
 */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'specs',
  outputDir: '../../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
