/**
 * Linux only: what Electron needs from the system. As root on Debian or Ubuntu the missing packages are installed;
 * otherwise the exact command is shown and nothing is touched.
 */
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { hasDisplay } from './hasDisplay.mjs'
import { runQuietly } from './run.mjs'
import { missingLibraries, namedAsHere, packagesFor } from './systemPackages.mjs'
import { say, Trouble } from './trouble.mjs'

/** @param {string} program */
const hasProgram = async (program) => (await runQuietly('sh', ['-c', `command -v ${program}`])).ok

/** @returns {Promise<'debian' | 'ubuntu' | 'other'>} */
async function family() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const ids = new Set(
    [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, id]) => id?.split(' ') ?? []),
  )
  if (ids.has('ubuntu')) return 'ubuntu'
  return ids.has('debian') ? 'debian' : 'other'
}

/** Packages without which nothing can be shown at all. @param {boolean} forTests */
async function neededPrograms(forTests) {
  const virtual = forTests && !hasDisplay(process.platform, process.env)
  return virtual && !(await hasProgram('xvfb-run')) ? ['xauth', 'xvfb'] : []
}

/** Packages without which less is shown or tested. @param {boolean} forTests */
async function welcomePrograms(forTests) {
  const fonts = await runQuietly('fc-list', ['--format=%{family}\n'])
  const packages = fonts.out.trim() === '' ? ['fontconfig', 'fonts-liberation'] : []
  // Ubuntu's chromium is a snap, which does not work in a container; there its tests say that it is missing.
  const engine = forTests && !(await hasProgram('chromium')) && (await family()) === 'debian'
  return engine ? [...packages, 'chromium'] : packages
}

/**
 * What may be done about missing packages.
 * @param {readonly string[]} packages
 * @param {{ readonly root: boolean, readonly apt: boolean }} may
 * @returns {{ readonly install: boolean, readonly command: string }}
 */
export function remedy(packages, { root, apt }) {
  const names = packages.join(' ')
  if (!apt)
    return {
      install: false,
      command: `Install with your system’s package manager what Debian calls: ${names}`,
    }
  const sudo = root ? '' : 'sudo '
  return {
    install: root,
    command: `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names}`,
  }
}

/** What this release calls them, as far as apt has a list yet. @param {readonly string[]} packages */
async function namesHere(packages) {
  const both = [...packages, ...packages.map((name) => `${name}t64`)]
  return namedAsHere(packages, (await runQuietly('apt-cache', ['policy', ...both])).out)
}

/** In milliseconds. */
const LOOK_AGAIN_AFTER = 5_000
const LONGEST_WAIT = 300_000

/**
 * A fresh machine often updates itself just now, and only one may install at a time: that one is waited for.
 * @param {() => Promise<import('./run.mjs').Outcome>} apt
 * @param {(milliseconds: number) => Promise<unknown>} wait
 */
export async function afterOthers(apt, wait = setTimeout) {
  for (let waited = 0; ; waited += LOOK_AGAIN_AFTER) {
    const outcome = await apt()
    if (outcome.ok || !outcome.all.includes('Could not get lock') || waited >= LONGEST_WAIT) return outcome
    await wait(LOOK_AGAIN_AFTER)
  }
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (/** @type {string[]} */ ...args) => afterOthers(() => runQuietly('apt-get', args, { env }))
  const update = await aptGet('update', '-qq')
  const names = await namesHere(packages)
  const install = await aptGet('install', '-y', '-qq', '--no-install-recommends', ...names)
  return { ok: install.ok, all: update.ok ? install.all : update.all + install.all }
}

/**
 * @param {string | undefined} executable Electron's, if it is needed
 * @param {{ readonly forTests: boolean }} purpose
 */
export async function ensureLibraries(executable, { forTests }) {
  if (process.platform !== 'linux') return
  const missing = async () =>
    executable === undefined ? [] : missingLibraries((await runQuietly('ldd', [executable])).out)
  const { packages, unknown } = packagesFor(await missing())
  if (unknown.length > 0) {
    throw new Trouble(
      `Electron needs shared libraries that this system lacks: ${unknown.join(', ')}`,
      'Install the packages that bring them with your system’s package manager.',
    )
  }
  const needed = [...packages, ...(await neededPrograms(forTests))]
  const wanted = [...needed, ...(await welcomePrograms(forTests))]
  if (wanted.length === 0) return

  const apt = await hasProgram('apt-get')
  const { install, command } = remedy(apt ? await namesHere(wanted) : wanted, {
    root: process.getuid?.() === 0,
    apt,
  })
  if (install) {
    say(`installing system packages: ${wanted.join(' ')} …`)
    const outcome = await aptInstall(wanted)
    if (outcome.ok && (await missing()).length === 0) return
    process.stderr.write(outcome.all)
  }
  if (needed.length > 0)
    throw new Trouble(`Electron needs packages that this system lacks: ${needed.join(', ')}`, command)
  say(`it runs, but to see and test all of it, run:\n  ${command}`)
}
