/**
 * `npm test [-- SUITE [FILE …]]`: sets up what is missing, then runs check, unit and end-to-end tests and ends
 * with plain counts. SUITE is one of check, unit, e2e; without it all three run.
 */
import { ensureBuild } from '../main/launch/ensureBuild.mjs'
import { ensureDependencies, ensureNativeParts } from '../main/launch/ensureDependencies.mjs'
import { Trouble } from '../main/launch/trouble.mjs'
import { setUpElectron } from './setUp/setUpElectron.mjs'
import { closingLine, couldNotRun, exitCode, sum, tally } from './suites/tally.mjs'

/** @typedef {import('./suites/tally.mjs').Tally} Tally */

const unattended = (process.env['CI'] ?? '') !== ''
const [asked, ...files] = process.argv.slice(2)

/** @param {string} title */
const heading = (title) =>
  void process.stdout.write(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}\n`)

/**
 * Runs a step; a trouble in it is told and becomes the step's tally.
 * @template T
 * @param {() => Promise<T>} step
 * @param {(trouble: string) => Tally} otherwise
 * @returns {Promise<{ readonly value?: T, readonly tally: Tally }>}
 */
async function attempt(step, otherwise) {
  try {
    return { value: await step(), tally: tally({}) }
  } catch (error) {
    const text =
      error instanceof Trouble ? error.message : error instanceof Error ? error.stack : String(error)
    process.stdout.write(`${text ?? ''}\n`)
    return { tally: otherwise(text?.split('\n')[0] ?? '') }
  }
}

async function check() {
  heading('check')
  await ensureNativeParts()
  const { runParts } = await import('./check/runParts.mjs')
  return tally(await runParts())
}

async function unit() {
  heading('unit tests')
  const suite = await import('./suites/unit.mjs')
  return suite.unit(files)
}

async function endToEnd() {
  heading('end-to-end tests')
  const found = await attempt(setUpElectron, (trouble) => couldNotRun(`end to end: ${trouble}`, unattended))
  if (found.value === undefined) return found.tally
  const suite = await import('./suites/endToEnd.mjs')
  return suite.endToEnd(found.value, files)
}

/** @returns {Promise<readonly Tally[]>} */
async function run() {
  const installed = await attempt(ensureDependencies, () => tally({ failed: 1, notRun: ['everything'] }))
  if (installed.tally.failed > 0) return [installed.tally]
  if (asked === 'check') return [await check()]

  const built = await attempt(ensureBuild, () =>
    tally({ failed: 1, notRun: ['end to end: the build failed'] }),
  )
  if (asked === 'unit') return [built.tally, await unit()]
  const last = async () => (built.tally.failed > 0 ? tally({}) : endToEnd())
  if (asked === 'e2e') return [built.tally, await last()]
  return [built.tally, await check(), await unit(), await last()]
}

if (asked !== undefined && !['check', 'unit', 'e2e'].includes(asked)) {
  process.stdout.write('usage: npm test [-- check | unit [FILE …] | e2e [FILE …]]\n')
  process.exitCode = 1
} else {
  const all = sum(await run())
  heading('result')
  for (const line of all.notRun) process.stdout.write(`NOT RUN  ${line}\n`)
  process.stdout.write(`${closingLine(all)}\n`)
  process.exitCode = exitCode(all)
}
