/**
 * `npm run eval [-- GOLD.jsonl …]`: how good and how fast the engine is on texts that people annotated. See command.ts.
 */
import { resolve } from 'node:path'
import { here, project } from '../../main/launch/places.mjs'
import { importBundled } from '../bench/importBundled.mjs'

const { evalCommand } = /** @type {typeof import('./command.ts')} */ (
  await importBundled('tests/eval/command.ts')
)

process.exitCode = await evalCommand(process.argv.slice(2), {
  here,
  usual: resolve(project, '../shared/eval/gum-news.dev.jsonl'),
  write: (text) => void process.stdout.write(text),
  say: (line) => void process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? (line) => void process.stderr.write(`\r\u001b[K${line}`) : undefined,
})
