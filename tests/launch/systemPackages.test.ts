import { describe, expect, it } from 'vitest'
import { afterOthers, remedy } from '../../main/launch/ensureLibraries.mjs'
import { missingLibraries, namedAsHere, packagesFor } from '../../main/launch/systemPackages.mjs'

const ldd = `
\tlinux-vdso.so.1 (0x00007ffd)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`

describe('libraries that Electron needs', () => {
  it('reads from ldd what is not there, and nothing else', () => {
    expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so'])
  })

  it('asks for each package once, and for no package that is not needed', () => {
    const { packages, unknown } = packagesFor(missingLibraries(ldd))
    expect(packages).toEqual(['libgtk-3-0', 'libnss3'])
    expect(unknown).toEqual([])
  })

  it('names a library that it knows no package for', () => {
    expect(packagesFor(['libnew.so.9']).unknown).toEqual(['libnew.so.9'])
  })

  it('uses the newer package names where the system offers them', () => {
    const policy = [
      'libgtk-3-0:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n',
      'libnss3:\n  Installed: (none)\n  Candidate: 2:3.98\n  Version table:\n     2:3.98 500\n',
      'libgtk-3-0t64:\n  Installed: (none)\n  Candidate: 3.24.41\n  Version table:\n     3.24.41 500\n',
    ].join('')
    expect(namedAsHere(['libgtk-3-0', 'libnss3'], policy)).toEqual(['libgtk-3-0t64', 'libnss3'])
  })
})

describe('what to do about missing packages', () => {
  it('prints the exact apt command when it may not install', () => {
    expect(remedy(['libgbm1', 'xvfb'], { root: false, apt: true })).toEqual({
      install: false,
      command: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgbm1 xvfb',
    })
  })

  it('installs as root, without sudo', () => {
    const { install, command } = remedy(['libgbm1'], { root: true, apt: true })
    expect(install).toBe(true)
    expect(command).not.toContain('sudo')
  })

  it('touches nothing where there is no apt', () => {
    const { install, command } = remedy(['libgbm1'], { root: true, apt: false })
    expect(install).toBe(false)
    expect(command).toContain('libgbm1')
  })
})

describe('another installation that is under way', () => {
  const locked = { ok: false, out: '', all: 'E: Could not get lock /var/lib/apt/lists/lock. It is held by …' }
  const done = { ok: true, out: '', all: '' }

  it('is waited for', async () => {
    const answers = [locked, locked, done]
    let waits = 0
    const outcome = await afterOthers(
      async () => answers.shift() ?? done,
      async () => waits++,
    )
    expect([outcome, waits, answers.length]).toEqual([done, 2, 0])
  })

  it('is not waited for without end, and nothing else is', async () => {
    let tries = 0
    const never = await afterOthers(
      async () => (tries++, locked),
      async () => undefined,
    )
    expect(never).toBe(locked)
    expect(tries).toBeGreaterThan(10)
    const broken = { ok: false, out: '', all: 'E: Unable to locate package libnew9' }
    expect(
      await afterOthers(
        async () => broken,
        () => Promise.reject(new Error('waited')),
      ),
    ).toBe(broken)
  })
})
