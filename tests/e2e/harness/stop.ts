/** The two ways an app ends: as the user ends it, and as a power cut does. */
import type { ChildProcess } from 'node:child_process'
import type { ElectronApplication } from '@playwright/test'

const PATIENCE_MS = 15_000

/** Quits and waits until the process is gone. @throws when it does not go */
export async function quit(app: ElectronApplication): Promise<void> {
  const { exited, pid } = ending(app)
  // The connection goes with the process, sometimes before the answer arrives.
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined)
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS).unref())
  if ((await Promise.race([exited, late])) === 'late') throw new Error(`process ${pid ?? '?'} did not quit`)
}

/** kill -9, with nothing flushed. Chromium's helpers go when their parent is gone. */
export async function kill(app: ElectronApplication): Promise<void> {
  const { exited } = ending(app)
  processOf(app).kill('SIGKILL')
  await exited
}

const processes = new WeakMap<ElectronApplication, ChildProcess>()

/** Playwright forgets the process of an app that has ended; whoever starts one has it remembered here. */
export function processOf(app: ElectronApplication): ChildProcess {
  const known = processes.get(app)
  if (known) return known
  const child = app.process()
  processes.set(app, child)
  return child
}

function ending(app: ElectronApplication): {
  readonly exited: Promise<unknown>
  readonly pid: number | undefined
} {
  const child = processOf(app)
  const gone = child.exitCode !== null || child.signalCode !== null
  return {
    pid: child.pid,
    exited: gone ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve)),
  }
}
