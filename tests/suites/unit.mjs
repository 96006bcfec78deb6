/**
 * The unit tests, run by vitest; its JSON report gives the counts.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { project } from '../../main/launch/places.mjs'
import { runInForeground } from '../../main/launch/run.mjs'
import { tally } from './tally.mjs'

const report = join(project, 'test-results/unit.json')

/**
 * The part of vitest's JSON report that is read here.
 * @typedef {{ readonly status: string, readonly fullName: string }} Test
 * @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly Test[] }} File
 * @typedef {{ readonly testResults: readonly File[] }} Report
 */

/** @param {Report} report */
export function tallyOfUnit({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  // A file that dies before its first test reports a failure and no tests.
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  })
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  return tally({
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: skipped.length,
    notRun: skipped.map((test) => `unit: ${test.fullName}`),
  })
}

/** @param {readonly string[]} [only] names of files, as vitest takes them */
export async function unit(only = []) {
  await mkdir(dirname(report), { recursive: true })
  await rm(report, { force: true })
  const code = await runInForeground(
    process.execPath,
    [
      join(project, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config=tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...only,
    ],
    { cwd: project },
  )
  const text = await readFile(report, 'utf8').catch(() => '{"testResults":[]}')
  const result = tallyOfUnit(/** @type {Report} */ (JSON.parse(text)))
  // An unhandled rejection fails the run and no test.
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}
