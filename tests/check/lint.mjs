/** Lint, with the rules that need types. It also fails when the linter says it looked at nothing. */
import { runTool } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const lint = {
  name: 'lint',
  async run() {
    const { ok, all } = await runTool('oxlint', ['--deny-warnings', '--report-unused-disable-directives'])
    const files = Number(/on (\d+) files/.exec(all)?.[1] ?? 0)
    return { ok: ok && files > 0, output: files > 0 ? all : `${all}\nThe linter saw no files.` }
  },
}
