/**
 * Runs the parts of the check two at a time, slowest first, and says one line for each as it ends.
 */
import { deadCode } from './deadCode.mjs'
import { dependencies } from './dependencies.mjs'
import { format } from './format.mjs'
import { kindsByName } from './kindsByName.mjs'
import { lint } from './lint.mjs'
import { types } from './types.mjs'

/** @type {readonly import('./part.mjs').Part[]} */
const parts = [types, lint, dependencies, deadCode, format, kindsByName]

/** @param {import('./part.mjs').Part} part */
async function runPart(part) {
  const start = performance.now()
  const { ok, output } = await part
    .run()
    .catch((/** @type {unknown} */ error) => ({ ok: false, output: String(error) }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${part.name} (${seconds} s)\n`)
  if (!ok) process.stdout.write(`${output.trimEnd()}\n\n`)
  return ok
}

/** @returns {Promise<{ readonly passed: number, readonly failed: number }>} */
export async function runParts() {
  const waiting = [...parts]
  let passed = 0
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      if (await runPart(part)) passed += 1
    }
  }
  await Promise.all([lane(), lane()])
  return { passed, failed: parts.length - passed }
}
