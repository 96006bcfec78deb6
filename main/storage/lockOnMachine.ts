/**
 * One Quoin at a time on a desk, as far as this machine can tell. The lock is a local socket that somebody listens on, since
 * the system itself ends that when the process ends, however it ends; a file with a process number in it would outlive a
 * crash. What is remembered beside it tells the next Quoin here what the last one had, so that nothing is waited for.
 */
import { readFile, realpath, unlink, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errnoOf } from './fileTrouble.ts'
import { sha256 } from './sha256.ts'

export interface MachineLock {
  /** What the last holder remembered. That one is gone, or the lock would not be ours. */
  readonly remembered: string | undefined
  remember(token: string): Promise<void>
  forget(): Promise<void>
  release(): Promise<void>
}

/** @returns undefined when another Quoin on this machine has this desk open */
export async function lockOnMachine(folder: string): Promise<MachineLock | undefined> {
  const name = `quoin-${sha256(await realpath(folder)).slice(0, 16)}`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  const memory = join(tmpdir(), `${name}.last`)
  const server = await listenOn(path)
  if (server !== 'taken') return held(server, memory)
  if (await isAnswered(path)) return undefined
  await unlink(path).catch(() => undefined)
  const second = await listenOn(path)
  return second === 'taken' ? undefined : held(second, memory)
}

/** Where nothing can be listened on there is no lock, and nothing that can be known of the last holder. */
async function held(server: Server | undefined, memory: string): Promise<MachineLock> {
  const forget = () => unlink(memory).catch(() => undefined)
  return {
    remembered: server && (await readFile(memory, 'utf8').catch(() => undefined)),
    async remember(token) {
      // Made anew, never written through a link that somebody put there.
      await forget()
      await writeFile(memory, token, { flag: 'wx', mode: 0o600 }).catch(() => undefined)
    },
    forget,
    release: () => new Promise((settle) => (server ? server.close(() => settle()) : settle())),
  }
}

function listenOn(path: string): Promise<Server | 'taken' | undefined> {
  return new Promise((settle) => {
    const server = createServer((caller) => caller.destroy())
    server.once('error', (error) => settle(errnoOf(error) === 'EADDRINUSE' ? 'taken' : undefined))
    server.listen(path, () => {
      server.unref()
      settle(server)
    })
  })
}

/** A socket that is nobody's refuses; one that we may not speak to is somebody's. */
function isAnswered(path: string): Promise<boolean> {
  return new Promise((settle) => {
    const caller = connect(path)
    caller.once('connect', () => {
      caller.destroy()
      settle(true)
    })
    caller.once('error', (error) => settle(!['ECONNREFUSED', 'ENOENT'].includes(errnoOf(error) ?? '')))
  })
}
