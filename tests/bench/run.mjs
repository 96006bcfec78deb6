/**
 * `npm run bench -- galley [--quick] [--engine chromium|electron] [--size WORDS/TAGS …] [--repetitions N]`: how fast the
 * real galley is, beside a bare editable element and CodeMirror 6 in the same run. See galley.ts for what is measured.
 * `npm run bench -- suggest [--quick] [--repetitions N]`: how fast the engine is, by length of article and on two threads.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runInForeground } from '../../main/launch/run.mjs'
import { builtCommandLine, ensureBuild } from '../../main/launch/ensureBuild.mjs'
import { findElectron } from '../../main/launch/findElectron.mjs'
import { hasDisplay } from '../../main/launch/hasDisplay.mjs'
import { project } from '../../main/launch/places.mjs'
import { buildPages, results } from './build.mjs'
import { freezeApp } from './frozenApp.mjs'
import { importBundled } from './importBundled.mjs'
import { importTypeScript } from './importTypeScript.mjs'

const usage = `usage: npm run bench -- galley [--quick] [--engine chromium|electron] [--size WORDS/TAGS …] [--repetitions N]
       --profile keeps a CPU profile of opening, tagging and typing at the largest size instead of measuring
       npm run bench -- suggest [--quick] [--repetitions N]
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'chromium' },
    size: { type: 'string', multiple: true },
    repetitions: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
})

async function suggest() {
  const { quick, repetitions } = values
  await ensureBuild()
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

async function galley() {
  const { engine, quick, size, repetitions, profile } = values
  if (engine !== 'chromium' && engine !== 'electron') {
    process.stderr.write(usage)
    return 2
  }
  if (engine === 'electron') {
    if (!hasDisplay(process.platform, process.env)) {
      const args = [
        '-a',
        '-s',
        '-screen 0 1600x1200x24 -nolisten tcp',
        process.execPath,
        ...process.argv.slice(1),
      ]
      return runInForeground('xvfb-run', args, { cwd: project })
    }
    process.env['QUOIN_ELECTRON'] ??= (await findElectron()).executable
    await ensureBuild()
    process.env['QUOIN_APP'] = await freezeApp(join(results, 'build/app'))
  }
  const pages = await buildPages({ isReadable: profile })
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
    ...(repetitions === undefined ? {} : { repetitions: Number(repetitions) }),
  })
  return 0
}

/** @type {Readonly<Record<string, () => Promise<number>>>} */
const benches = { galley, suggest }

async function run() {
  const bench = positionals.length === 1 ? benches[positionals[0] ?? ''] : undefined
  if (bench !== undefined) return bench()
  process.stderr.write(usage)
  return 2
}

process.exit(await run())
