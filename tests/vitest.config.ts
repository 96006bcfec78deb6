/**
 * Unit tests, by the platform their zone runs on: shared, main and the launcher in Node, the renderer in a
 * simulated page. What needs a real page, caret or layout belongs into tests/e2e.
 */
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** A project does not take these over from the whole. The patience is for what hangs: a slow machine has not failed. */
const common = { testTimeout: 90_000, hookTimeout: 90_000, restoreMocks: true }

export default defineConfig({
  root,
  test: {
    // Left to itself vitest keeps one processor free, which on a machine of two doubles the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,launch,eval,bench}/**/*.test.ts'],
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          ...common,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
