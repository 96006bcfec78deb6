/** A display that nobody sees, of its own for each worker: windows on one display take the focus and clipboard from each other. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

interface VirtualDisplay {
  /** For DISPLAY. */
  readonly name: string
  readonly close: () => Promise<void>
}

/** Large enough for the largest window that is photographed. */
const SCREEN = '1600x1200x24'

/** @throws Error when there is no Xvfb or it does not start */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  // It takes the first number that is free and tells it through the fourth pipe.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const gone = once(server, 'exit')
  const end = (): void => void server.kill()
  process.once('exit', end)
  const told = once(createInterface(server.stdio[3] as Readable), 'line')
  const ended = gone.then(() => Promise.reject(new Error('the virtual display ended at its start')))
  const [number] = (await Promise.race([told, ended])) as [string]
  ended.catch(() => undefined)
  return {
    name: `:${number}`,
    async close() {
      process.off('exit', end)
      end()
      await gone
    },
  }
}
