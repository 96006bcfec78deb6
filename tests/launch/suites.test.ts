import { describe, expect, it } from 'vitest'
import { touchesBridge, unseen } from '../check/dependencies.mjs'
import { tallyOfEndToEnd } from '../suites/endToEnd.mjs'
import { closingLine, couldNotRun, exitCode, sum, tally } from '../suites/tally.mjs'
import { tallyOfUnit } from '../suites/unit.mjs'

describe('the counts at the end of a test run', () => {
  it('are plain', () => {
    expect(closingLine(tally({ passed: 12 }))).toBe('12 passed, 0 failed')
    expect(closingLine(tally({ passed: 12, failed: 1, skipped: 2 }))).toBe('12 passed, 1 failed, 2 skipped')
  })

  it('do not pass when nothing was tested', () => {
    expect(exitCode(tally({ skipped: 3 }))).toBe(1)
    expect(exitCode(tally({ passed: 1 }))).toBe(0)
    expect(exitCode(tally({ passed: 1, failed: 1 }))).toBe(1)
  })

  it('count a suite that could not run as a failure where nobody watches', () => {
    expect(couldNotRun('end to end: no Electron', true)).toMatchObject({ failed: 1, skipped: 0 })
    expect(couldNotRun('end to end: no Electron', false)).toMatchObject({ failed: 0, skipped: 1 })
  })

  it('add up, with the names of what did not run', () => {
    const all = sum([tally({ passed: 2 }), tally({ failed: 1 }), couldNotRun('bench', false)])
    expect(all).toEqual({ passed: 2, failed: 1, skipped: 1, notRun: ['bench'] })
  })

  it('count a test file that dies before its first test', () => {
    const dead = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
    expect(tallyOfUnit({ testResults: [dead] }).failed).toBe(1)
  })

  it('give the reason of a skipped end-to-end test', () => {
    const skipped = { status: 'skipped', annotations: [{ type: 'skip', description: 'no chromium here' }] }
    const passed = { status: 'expected', annotations: [] }
    const specs = [
      { title: 'opens in a current engine', tests: [skipped] },
      { title: 'opens', tests: [passed] },
    ]
    const found = tallyOfEndToEnd({
      suites: [{ title: 'file', suites: [{ title: 'group', specs }] }],
      errors: [],
    })
    expect(found).toMatchObject({ passed: 1, failed: 0, skipped: 1 })
    expect(found.notRun).toEqual(['end to end: opens in a current engine (no chromium here)'])
  })
})

describe('the dependency check', () => {
  it('notices files that the cruise did not see', () => {
    const cruise = { modules: [{ source: 'shared/a.ts' }], summary: { violations: [] } }
    expect(unseen(cruise, ['shared/a.ts', 'shared/b.ts'])).toEqual(['shared/b.ts'])
  })

  it('lets only the bridge touch window.quoin', () => {
    expect(touchesBridge('renderer/bridge.ts', 'window.quoin')).toBe(false)
    expect(touchesBridge('renderer/views/desk.tsx', 'window.quoin.call()')).toBe(true)
    expect(touchesBridge('renderer/views/desk.tsx', "globalThis['quoin']")).toBe(true)
    expect(touchesBridge('renderer/views/desk.tsx', "import { quoin } from '../bridge.ts'")).toBe(false)
  })
})
