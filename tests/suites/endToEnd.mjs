/** The tests in a real Electron, run by Playwright. */
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../main/launch/places.mjs'
import { runInForeground } from '../../main/launch/run.mjs'
import { sum, tally } from './tally.mjs'

const config = 'tests/e2e/playwright.config.ts'
const results = join(project, 'test-results')

/**
 * The part of Playwright's JSON report that is read here.
 * @typedef {{ readonly type: string, readonly description?: string }} Annotation
 * @typedef {{ readonly status: string, readonly annotations: readonly Annotation[] }} Test
 * @typedef {{ readonly title: string, readonly tests: readonly Test[] }} Spec
 * @typedef {{ readonly title: string, readonly specs?: readonly Spec[], readonly suites?: readonly Suite[] }} Suite
 * @typedef {{ readonly suites: readonly Suite[], readonly errors: readonly unknown[] }} Report
 */

/** @param {Suite} suite @returns {ReadonlyArray<Test & { readonly title: string }>} */
function testsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title })))
  return [...own, ...suites.flatMap(testsOf)]
}

/** @param {Report} report */
export function tallyOfEndToEnd({ suites, errors }) {
  const tests = suites.flatMap(testsOf)
  /** @param {string} status */
  const having = (status) => tests.filter((test) => test.status === status)
  /** @param {Test} test */
  const reason = ({ annotations }) =>
    annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
  return tally({
    passed: having('expected').length + having('flaky').length,
    failed: having('unexpected').length + errors.length,
    skipped: having('skipped').length,
    notRun: [
      ...having('skipped').map((test) => `end to end: ${test.title} (${reason(test) ?? 'no reason given'})`),
      ...having('flaky').map((test) => `end to end: ${test.title} passed only when tried again`),
    ],
  })
}

/** Two at a time, then alone what measures time; see playwright.config.ts. */
const turns = [
  { name: 'end-to-end', projects: ['electron', 'chromium'] },
  { name: 'end-to-end-alone', projects: ['alone'] },
]

/**
 * @param {import('../../main/launch/findElectron.mjs').Electron} electron
 * @param {readonly string[]} [only] names of files, as Playwright takes them
 */
export async function endToEnd(electron, only = []) {
  if ((await stat(join(project, config)).catch(() => undefined)) === undefined) {
    return tally({ skipped: 1, notRun: [`end to end: there is no ${config}`] })
  }
  const tallies = []
  for (const turn of turns) tallies.push(await run(turn, electron, only))
  return sum(tallies)
}

/**
 * @param {(typeof turns)[number]} turn
 * @param {import('../../main/launch/findElectron.mjs').Electron} electron
 * @param {readonly string[]} only
 */
async function run({ name, projects }, electron, only) {
  const report = join(results, `${name}.json`)
  await mkdir(results, { recursive: true })
  await rm(report, { force: true })
  const words = [
    join(project, 'node_modules/@playwright/test/cli.js'),
    'test',
    `--config=${config}`,
    '--reporter=list,json',
    `--output=${join(results, name)}`,
    // A name may be of a file that has its turn alone.
    '--pass-with-no-tests',
    ...projects.map((each) => `--project=${each}`),
    ...only,
  ]
  const env = {
    QUOIN_ELECTRON: electron.executable,
    ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
    ELECTRON_RUN_AS_NODE: undefined,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const code = await runInForeground(process.execPath, words, { cwd: project, env })
  const text = await readFile(report, 'utf8').catch(() => '{"suites":[],"errors":[]}')
  const result = tallyOfEndToEnd(/** @type {Report} */ (JSON.parse(text)))
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}
