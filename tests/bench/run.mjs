/**
 * `npm run bench -- galley [--quick] [--engine chromium|electron] [--size WORDS/TAGS …] [--repetitions N]`: how fast the
 * real galley is, beside a bare editable element and CodeMirror 6 in the same run. See galley.ts for what is measured.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runInForeground } from '../../main/launch/run.mjs'
import { ensureBuild } from '../../main/launch/ensureBuild.mjs'
import { findElectron } from '../../main/launch/findElectron.mjs'
import { hasDisplay } from '../../main/launch/hasDisplay.mjs'
import { project } from '../../main/launch/places.mjs'
import { buildPages, results } from './build.mjs'
import { freezeApp } from './frozenApp.mjs'
import { importTypeScript } from './importTypeScript.mjs'

const usage = `usage: npm run bench -- galley [--quick] [--engine chromium|electron] [--size WORDS/TAGS …] [--repetitions N]
       --profile keeps a CPU profile of opening, tagging and typing at the largest size instead of measuring
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

async function run() {
  const { engine, quick, size, repetitions, profile } = values
  if (positionals[0] !== 'galley' || (engine !== 'chromium' && engine !== 'electron')) {
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

process.exit(await run())
