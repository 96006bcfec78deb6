/**
 * Root cannot run Chromium with its sandbox on, and containers are root's. There, what needs the sandbox is started as
 * the user "nobody", with a copy of Electron and of the built app where that user can read them.
 */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { appFolder, electronExecutable, isRoot } from './places.ts'

const run = promisify(execFile)
const NOBODY = 65534

export interface OtherUser {
  /** What to put in front of a command. */
  readonly prefix: readonly string[]
  readonly electron: string
  readonly app: string
  /** A folder that this user may write. */
  readonly home: string
  readonly env: Readonly<Record<string, string>>
  readonly end: () => Promise<void>
}

/** @returns why it cannot be done here, as a string */
export async function asAnotherUser(): Promise<OtherUser | string> {
  const electron = await electronExecutable()
  if (!isRoot)
    return { prefix: [], electron, app: appFolder, home: await folder(), env: {}, end: async () => undefined }
  const prefix = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  const may = await run('setpriv', [...prefix.slice(1), 'unshare', '--user', '--map-root-user', 'true']).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : 'unknown'),
  )
  if (may !== undefined) return `no other user may start a sandbox here (${may})`
  const base = await folder()
  await chmod(base, 0o755)
  // Hard links where they can be had: an Electron is 250 MB.
  await run('cp', ['-al', dirname(electron), join(base, 'electron')]).catch(() =>
    cp(dirname(electron), join(base, 'electron'), { recursive: true }),
  )
  await cp(join(appFolder, 'out'), join(base, 'app/out'), { recursive: true })
  await cp(join(appFolder, 'package.json'), join(base, 'app/package.json'))
  const home = join(base, 'home')
  await mkdir(home)
  // A virtual display lets in whoever has its cookie.
  const cookie = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority')
  await cp(cookie, join(home, '.Xauthority')).catch(() => undefined)
  await run('chown', ['-R', `${NOBODY}:${NOBODY}`, home])
  return {
    prefix,
    electron: join(base, 'electron', 'electron'),
    app: join(base, 'app'),
    home,
    env: { HOME: home, XAUTHORITY: join(home, '.Xauthority') },
    end: () => rm(base, { recursive: true, force: true, maxRetries: 3 }),
  }
}

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'quoin-user-'))
