/** Starts an Electron on an app's folder, with Playwright in hold of it before its first window is made. */
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { electronExecutable, sandboxSwitches } from './places.ts'

const held = join(import.meta.dirname, 'heldUntilConnected.cjs')

export interface Start {
  readonly switches?: readonly string[]
  /** The app's folder or main file, and what it is given. */
  readonly app: readonly [entry: string, ...given: string[]]
  readonly cwd?: string
  /** Beside what this process has. */
  readonly env?: Readonly<Record<string, string>>
}

/** @throws when it does not start within half a minute */
export async function startElectron({
  switches = [],
  app,
  cwd,
  env = {},
}: Start): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: await electronExecutable(),
    args: [...sandboxSwitches, ...switches, '-r', held, ...app],
    env: { ...inherited(), ...env },
    timeout: 30_000,
    ...(cwd !== undefined && { cwd }),
  })
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'))
}
