/**
 * `npm run bench -- galley [--quick] [--engine NAME] [--size WORDS/TAGS …] [--repetitions N]`: how fast the
 * real galley is, beside a bare editable element and CodeMirror 6 in the same run. See galley.ts for what is measured.
 * `npm run bench -- start [--engine NAME] [--repetitions N]`: how long a start takes, beside an empty window; see start.ts.
 * `npm run bench -- suggest [--quick] [--repetitions N]`: how fast the engine is, by length of article and on two threads.
 * `npm run bench -- desk [--sizes N,N,…] [--repetitions N]`: how the desk's index does with many articles; see desk.ts.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../../main/launch/ensureBuild.mjs'
import { builtCommandLine } from '../../main/launch/places.mjs'
import { ensureDependencies } from '../../main/launch/ensureDependencies.mjs'
import { project } from '../../main/launch/places.mjs'
import { launch, Trouble } from '../../main/launch/trouble.mjs'
import { engines, readEngine, setUpEngine } from '../setUp/engines.mjs'
import { withDisplay } from '../setUp/onDisplay.mjs'
import { freezeApp } from './frozenApp.mjs'
import { results } from './results.mjs'

const usage = `usage: npm run bench -- galley [--quick] [--engine ${engines.join('|')}] [--size WORDS/TAGS …] [--repetitions N]
       --paragraph WORDS measures typing in one paragraph of so many words instead
       --profile keeps a CPU profile of opening, tagging and typing at the largest size instead of measuring
       npm run bench -- start [--engine electron|electron-oldest] [--repetitions N]
       npm run bench -- suggest [--quick] [--repetitions N]
       npm run bench -- desk [--sizes ARTICLES,ARTICLES,…] [--repetitions N]
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    engine: { type: 'string' },
    sizes: { type: 'string' },
    size: { type: 'string', multiple: true },
    paragraph: { type: 'string' },
    repetitions: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
})

async function suggest() {
  const { quick, repetitions } = values
  await ensureBuild()
  const { importBundled } = await import('./importBundled.mjs')
  const { benchSuggest } = /** @type {typeof import('./suggest.ts')} */ (
    await importBundled('tests/bench/suggest.ts')
  )
  await benchSuggest({
    isQuick: quick,
    results,
    commandLine: builtCommandLine,
    samples: join(project, 'assets/samples'),
    ...(repetitions === undefined ? {} : { repetitions: Number(repetitions) }),
  })
  return 0
}

async function desk() {
  await ensureBuild()
  const { bundle } = await import('./importBundled.mjs')
  const { importTypeScript } = await import('./importTypeScript.mjs')
  const { benchDesk } = /** @type {typeof import('./desk.ts')} */ (
    await importTypeScript('tests/bench/desk.ts')
  )
  const { file, remove } = await bundle('tests/bench/desk/process.ts')
  // Somebody may build anew meanwhile.
  const app = await freezeApp(join(results, 'build/desk'))
  try {
    await benchDesk({
      results,
      sizes: (values.sizes ?? '1000,10000,100000').split(',').map(Number),
      repetitions: Number(values.repetitions ?? 9),
      script: file,
      thread: join(app, 'out/main/deskIndex.cjs'),
    })
  } finally {
    await remove()
  }
  return 0
}

async function galley() {
  const engine = readEngine(values.engine ?? 'chromium')
  const electron = await setUpEngine(engine)
  if (electron === undefined) return measureGalley(engine)
  process.env['QUOIN_ELECTRON'] = electron
  return withDisplay(async () => {
    await ensureBuild()
    return measureGalley(engine)
  })
}

async function start() {
  const electron = await setUpEngine(readEngine(values.engine ?? 'electron'))
  if (electron === undefined) throw new Trouble('Only an Electron starts.', 'Name one with --engine.')
  process.env['QUOIN_ELECTRON'] = electron
  return withDisplay(async () => {
    await ensureBuild()
    process.env['QUOIN_APP'] = await freezeApp(join(results, 'build/started'))
    const { importTypeScript } = await import('./importTypeScript.mjs')
    const { benchStart } = /** @type {typeof import('./start.ts')} */ (
      await importTypeScript('tests/bench/start.ts')
    )
    await benchStart({ results, repetitions: Number(values.repetitions ?? 9) })
    return 0
  })
}

/** @param {import('../setUp/engines.mjs').EngineName} engine */
async function measureGalley(engine) {
  const { quick, size, repetitions, profile, paragraph } = values
  const { buildPages } = await import('./build.mjs')
  const pages = await buildPages({ isReadable: profile })
  if (engine !== 'chromium') {
    const renderer = profile ? pages.renderer : undefined
    process.env['QUOIN_APP'] = await freezeApp(join(results, 'build/app'), renderer)
  }
  const { importTypeScript } = await import('./importTypeScript.mjs')
  const { benchGalley } = /** @type {typeof import('./galley.ts')} */ (
    await importTypeScript('tests/bench/galley.ts')
  )
  await benchGalley({
    engine,
    pages,
    results,
    profile,
    isQuick: quick,
    ...(size ? { sizes: size } : {}),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(repetitions === undefined ? {} : { repetitions: Number(repetitions) }),
  })
  return 0
}

/** @type {Readonly<Record<string, () => Promise<number>>>} */
const benches = { galley, start, suggest, desk }

async function run() {
  const bench = positionals.length === 1 ? benches[positionals[0] ?? ''] : undefined
  if (bench === undefined) {
    process.stderr.write(usage)
    return 2
  }
  await ensureDependencies()
  return bench()
}

await launch(run)
// A failure may have left a browser behind, and what it leaves open would keep this waiting.
process.exit()
