/**
 * `npm run eval [-- GOLD.jsonl …]`: how good and how fast the engine is on texts that people annotated. See command.ts.
 */
import { resolve } from 'node:path'
import { ensureDependencies } from '../../main/launch/ensureDependencies.mjs'
import { here, project } from '../../main/launch/places.mjs'
import { launch } from '../../main/launch/trouble.mjs'

await launch(async () => {
  await ensureDependencies()
  const { importBundled } = await import('../bench/importBundled.mjs')
  const { evalCommand } = /** @type {typeof import('./command.ts')} */ (
    await importBundled('tests/eval/command.ts')
  )
  return evalCommand(process.argv.slice(2), {
    here,
    usual: resolve(project, '../shared/eval/gum-news.dev.jsonl'),
    write: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${line}\n`),
    progress: process.stderr.isTTY ? (line) => void process.stderr.write(`\r\u001b[K${line}`) : undefined,
  })
})
