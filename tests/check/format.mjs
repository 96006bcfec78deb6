/** Format, as `npm run format` writes it. */
import { runTool } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const format = {
  name: 'format',
  async run() {
    const { ok, all } = await runTool('biome', ['format', '.', '--max-diagnostics=20', '--colors=off'])
    return { ok, output: ok ? all : `${all}\n“npm run format” writes it right.` }
  },
}
