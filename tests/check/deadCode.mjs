/** Dead code: files, exports and packages that nothing uses, and packages used but not named. */
import { runTool } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const deadCode = {
  name: 'dead code',
  async run() {
    const { ok, all } = await runTool('knip', ['--no-progress', '--no-config-hints'])
    return { ok, output: all }
  },
}
