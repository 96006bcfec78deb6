/** Types: every zone against its own platform, in its strictest form. */
import { runTool } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const types = {
  name: 'types',
  async run() {
    const { ok, all } = await runTool('tsc', ['-b', '--pretty', 'false'])
    return { ok, output: all }
  },
}
