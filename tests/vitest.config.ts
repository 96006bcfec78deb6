/**
 * Unit tests, by the platform their zone runs on: shared, main and the launcher in Node, the renderer in a
 * simulated page. What needs a real page, caret or layout belongs into tests/e2e.
 */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    // A quiet two-core machine is the smallest that these must pass on.
    testTimeout: 20_000,
    restoreMocks: true,
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,launch,eval,bench}/**/*.test.ts'],
        },
      },
      {
        root,
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
