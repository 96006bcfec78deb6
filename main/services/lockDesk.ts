/**
 * One Quoin at a time on a desk: two with different profiles would write one journal. The lock is a local socket that
 * somebody listens on, since the system itself ends that when the process ends, however it ends; a file with a process
 * number in it would outlive a crash. It knows only of this machine.
 */
import { realpath, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errnoOf } from './fileTrouble.ts'
import { sha256 } from './sha256.ts'

/** @returns how to let go; undefined when another Quoin has this desk open */
export async function lockDesk(folder: string): Promise<(() => Promise<void>) | undefined> {
  const name = `quoin-${sha256(await realpath(folder)).slice(0, 16)}`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  const server = await listenOn(path)
  if (server !== 'taken') return letGo(server)
  if (await isAnswered(path)) return undefined
  await unlink(path).catch(() => undefined)
  const second = await listenOn(path)
  return second === 'taken' ? undefined : letGo(second)
}

/** Where nothing can be listened on there is no lock, and the desk works without. */
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

function letGo(server: Server | undefined): () => Promise<void> {
  return () => new Promise((settle) => (server ? server.close(() => settle()) : settle()))
}
