/**
 * The operating system's own account of a whole run: no connection to, and no message for, any address of the internet.
 * The walls of the page are one thing; this also sees what Chromium and Node would do on their own.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appFolder, electronExecutable, sandboxSwitches } from '../../harness/places.ts'
import { ownArticle } from '../../harness/sample.ts'
import { expect, test } from '../../harness/test.ts'

const TRACER = 'strace'
const ISOLATOR = 'unshare'
const CALLS = 'connect,sendto,sendmsg,sendmmsg'
const LOOPBACK = /"127\.\d+\.\d+\.\d+"|inet_pton\(AF_INET6, "::1"/

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

async function untilTakenIn(home: string): Promise<void> {
  const articles = join(home, 'desk/articles')
  await expect.poll(() => readdir(articles).catch(() => []), { timeout: 30_000 }).toHaveLength(1)
}

test('a whole run calls nobody and looks nobody up', async ({ home }) => {
  test.skip(!has(TRACER, '-V'), 'SYSTEM CALLS NOT LOOKED AT: there is no strace here')
  const trace = join(home, 'trace.txt')
  const words = [
    ...sandboxSwitches,
    appFolder,
    `--profile=${home}/profile`,
    `--desk=${home}/desk`,
    ownArticle,
  ]
  const traced = ['-f', '-qq', '-e', `trace=${CALLS}`, '-o', trace, await electronExecutable(), ...words]
  const child = spawn(TRACER, traced, { cwd: home, stdio: 'ignore', detached: true })
  try {
    await untilTakenIn(home)
    // Long enough for what Chromium does a while after its start.
    await new Promise((resolve) => setTimeout(resolve, 8000))
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const lines = (await readFile(trace, 'utf8')).split('\n')
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.filter((line) => line.includes('sa_family=AF_INET') && !LOOPBACK.test(line))).toEqual([])
})

test('in an empty network namespace it works just the same', async ({ home }) => {
  test.skip(!has(ISOLATOR, '--net', 'true'), 'EMPTY NETWORK NOT TRIED: no network namespace may be made here')
  const words = [
    ...sandboxSwitches,
    appFolder,
    `--profile=${home}/profile`,
    `--desk=${home}/desk`,
    ownArticle,
  ]
  const args = ['--net', await electronExecutable(), ...words]
  const child = spawn(ISOLATOR, args, { cwd: home, stdio: 'ignore' })
  try {
    await untilTakenIn(home)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(child.exitCode).toBe(null)
  } finally {
    child.kill('SIGKILL')
  }
})
