/** The page's process is in Chromium's sandbox, as the operating system sees it, and not only as we asked for it. */
import { spawn } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { asAnotherUser } from '../../harness/asAnotherUser.ts'
import { expect, test } from '../../harness/test.ts'

interface Process {
  readonly pid: number
  readonly commandLine: string
  /** 2 means that system calls are filtered. */
  readonly seccomp: string
  readonly noNewPrivileges: string
  readonly userNamespace: string
}

test('the page runs in the sandbox, without Node and without rights', async () => {
  test.skip(process.platform !== 'linux', 'looks at /proc, which only Linux has')
  const user = await asAnotherUser()
  if (typeof user === 'string') {
    test.skip(true, `SANDBOX NOT LOOKED AT: ${user}`)
    return
  }

  const words = [
    ...user.prefix,
    user.electron,
    user.app,
    `--profile=${user.home}/profile`,
    `--desk=${user.home}/desk`,
  ]
  const [program = '', ...args] = words
  const child = spawn(program, args, {
    cwd: user.home,
    env: { ...process.env, ...user.env },
    stdio: 'ignore',
  })
  try {
    await expect
      .poll(async () => (await rendererOf(child.pid)) !== undefined, {
        timeout: 20_000,
        message: 'a page is running',
      })
      .toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const [page, main] = [await rendererOf(child.pid), await look(child.pid ?? 0)]
    expect(page).toMatchObject({ seccomp: '2', noNewPrivileges: '1' })
    expect(page?.commandLine).not.toContain('--no-sandbox')
    expect(page?.commandLine).toContain('--enable-sandbox')
    expect(main?.seccomp).toBe('0')
    expect(page?.userNamespace).not.toBe(main?.userNamespace)
  } finally {
    child.kill('SIGKILL')
    await user.end()
  }
})

async function rendererOf(main: number | undefined): Promise<Process | undefined> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const all = (await Promise.all(pids.map(look))).filter((each) => each !== undefined)
  const family = new Set([main])
  // Children have higher numbers than their parents, short of a turn of the counter.
  for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  return all.find(({ pid, commandLine }) => family.has(pid) && commandLine.includes('--type=renderer'))
}

async function look(pid: number): Promise<(Process & { readonly parent: number }) | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const field = (name: string): string => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? ''
    return {
      pid,
      parent: Number(field('PPid')),
      commandLine: (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' '),
      seccomp: field('Seccomp'),
      noNewPrivileges: field('NoNewPrivs'),
      userNamespace: await readlink(`/proc/${pid}/ns/user`),
    }
  } catch {
    // It has gone since it was listed.
    return undefined
  }
}
