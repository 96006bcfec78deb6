/** What the main thread of a page works, in CPU time: other programs on the machine do not count, nor does waiting. */
import type { CDPSession, Page } from '@playwright/test'

export interface Work {
  /** Milliseconds of all tasks, and of these: script, style and layout. */
  readonly all: number
  readonly script: number
  readonly layout: number
}

export interface MainThread {
  readonly cdp: CDPSession
  /** Since the page began. */
  readonly work: () => Promise<Work>
  /** Bytes of the JavaScript heap that are in use after collecting garbage. */
  readonly heap: () => Promise<number>
}

export async function watchMainThread(page: Page): Promise<MainThread> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('HeapProfiler.enable')
  return {
    cdp,
    async work() {
      const { metrics } = await cdp.send('Performance.getMetrics')
      const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
      return {
        all: seconds('TaskDuration') * 1000,
        script: seconds('ScriptDuration') * 1000,
        layout: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000,
      }
    },
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage')
      await cdp.send('HeapProfiler.collectGarbage')
      return (await cdp.send('Runtime.getHeapUsage')).usedSize
    },
  }
}

export function workBetween(before: Work, after: Work): Work {
  return {
    all: after.all - before.all,
    script: after.script - before.script,
    layout: after.layout - before.layout,
  }
}
