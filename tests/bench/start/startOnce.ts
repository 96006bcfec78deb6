/** One start of an Electron app, timed from before its process is made to the frame that shows what was waited for. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'

/** Milliseconds since before the process was made. */
export interface Start {
  /** The window's page begins to load. */
  readonly page: number
  /** The first frame with anything in it. */
  readonly first: number
  /** The first frame with the text that was waited for. */
  readonly text: number
}

/** Nobody looks into the app before it has surely started: whoever attaches to it slows it down. */
const UNDISTURBED_MS = 2_500
const PATIENCE_MS = 60_000

/**
 * @param program the executable and its arguments
 * @param selector of the elements that hold the text
 */
export async function startOnce(program: readonly string[], selector: string): Promise<Start> {
  const [executable = '', ...args] = program
  const began = Date.now()
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  })
  try {
    const address = await debuggerOf(child.stderr)
    await pause(UNDISTURBED_MS)
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts().flatMap((context) => context.pages())[0]
    if (!page) throw new Error('the app has no window')
    const { origin, first, text } = await painted(page, selector)
    await browser.close()
    return { page: origin - began, first: origin - began + first, text: origin - began + text }
  } finally {
    await end(child)
  }
}

async function debuggerOf(errors: Readable): Promise<string> {
  for await (const line of createInterface(errors)) {
    const found = /DevTools listening on (ws:\S+)/.exec(line)
    if (found?.[1] !== undefined) {
      errors.resume()
      return found[1]
    }
  }
  throw new Error('the app ended at its start')
}

/** The browser keeps what it painted and when: no hook in the app is needed. */
function painted(
  page: Page,
  selector: string,
): Promise<{ readonly origin: number; readonly first: number; readonly text: number }> {
  return page.evaluate(
    ({ within, patience }) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`nothing of ${within} was painted`))
        }, patience)
        new PerformanceObserver((list, observer) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[]) {
            if (!entry.element?.closest(within)) continue
            clearTimeout(timer)
            observer.disconnect()
            const [first] = performance.getEntriesByName('first-contentful-paint')
            resolve({
              origin: performance.timeOrigin,
              first: first?.startTime ?? Number.NaN,
              text: entry.startTime,
            })
            return
          }
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
    { within: selector, patience: PATIENCE_MS },
  )
}

/** As the user ends it, so that the next start finds everything in order. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = globalThis.setTimeout(() => void child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(timer)
}
