/**
 * `npm run soak [-- scroll | sequences | kill] [--passes N] [--engine NAME …]`: what takes too long for every
 * `npm test`. Without a name all of them run, one after the other; any failure fails the whole. Engines: tests/setUp/engines.mjs.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../main/launch/ensureBuild.mjs'
import { ensureDependencies } from '../main/launch/ensureDependencies.mjs'
import { project } from '../main/launch/places.mjs'
import { runInForeground } from '../main/launch/run.mjs'
import { launch } from '../main/launch/trouble.mjs'
import { freezeApp } from './bench/frozenApp.mjs'
import { engines, readEngine, setUpEngine } from './setUp/engines.mjs'
import { withDisplay } from './setUp/onDisplay.mjs'
import { setUpElectron } from './setUp/setUpElectron.mjs'
import { endToEnd } from './suites/endToEnd.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passes: { type: 'string', default: '100' },
    engine: { type: 'string', multiple: true, default: [...engines] },
  },
})

/** @param {string} title */
const heading = (title) =>
  void process.stdout.write(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}\n`)

/** @param {readonly string[]} files @param {Readonly<Record<string, string>>} env */
function vitest(files, env) {
  const tool = join(project, 'node_modules/vitest/vitest.mjs')
  const patience = ['--testTimeout=14400000', '--reporter=verbose']
  return runInForeground(
    process.execPath,
    [tool, 'run', '--config=tests/vitest.config.ts', ...patience, ...files],
    { cwd: project, env },
  )
}

/** 100 passes through the 100,000-word article in each engine, never more than a second between two frames. */
async function scroll() {
  await ensureBuild()
  const results = join(project, 'bench-results')
  await mkdir(results, { recursive: true })
  // A folder of its own: two engines may be soaked at the same time.
  const app = await freezeApp(join(results, `build/soaked-${values.engine.join('-')}`))
  process.env['QUOIN_APP'] = app
  const { importTypeScript } = await import('./bench/importTypeScript.mjs')
  const soak = /** @type {typeof import('./soak/runScrollSoak.ts')} */ (
    await importTypeScript('tests/soak/runScrollSoak.ts')
  )
  let stalls = 0
  for (const engine of values.engine.map(readEngine)) {
    const electron = await setUpEngine(engine)
    if (electron !== undefined) process.env['QUOIN_ELECTRON'] = electron
    const renderer = join(app, 'out/renderer')
    stalls += await soak.runScrollSoak({ engine, renderer, results, passes: Number(values.passes) })
  }
  return stalls === 0 ? 0 : 1
}

const UNDER_LOSS = ['kill', 'recovery', 'twoWindows'].map(
  (name) => `tests/main/services/openArticles/${name}.test.ts`,
)

/** The services by themselves, then the whole app while somebody types and tags in it. */
async function kill() {
  const rounds = { QUOIN_ROUNDS: '200' }
  const services = await vitest(UNDER_LOSS, rounds)
  await ensureBuild()
  Object.assign(process.env, rounds)
  const { failed } = await endToEnd(await setUpElectron(), ['killed'])
  return services === 0 && failed === 0 ? 0 : 1
}

/** @type {Readonly<Record<string, () => Promise<number>>>} */
const parts = {
  scroll,
  sequences: () => vitest(['tests/renderer/editor/randomEdits.test.ts'], { QUOIN_SEQUENCES: '100000' }),
  kill,
}

async function run() {
  const names = positionals.length > 0 ? positionals : Object.keys(parts)
  const unknown = names.find((name) => !(name in parts))
  if (unknown !== undefined) {
    process.stderr.write(`no such soak: ${unknown}; there are ${Object.keys(parts).join(', ')}\n`)
    return 2
  }
  await ensureDependencies()
  if (!names.includes('scroll')) return runParts(names)
  for (const engine of values.engine.map(readEngine)) await setUpEngine(engine)
  return withDisplay(() => runParts(names))
}

/** @param {readonly string[]} names */
async function runParts(names) {
  /** @type {string[]} */
  const failed = []
  for (const name of names) {
    heading(name)
    if ((await parts[name]?.()) !== 0) failed.push(name)
  }
  heading('result')
  process.stdout.write(
    failed.length === 0 ? `${names.join(', ')}: passed\n` : `FAILED: ${failed.join(', ')}\n`,
  )
  return failed.length === 0 ? 0 : 1
}

await launch(run)
// A failure may have left a browser behind, and what it leaves open would keep this waiting.
process.exit()
