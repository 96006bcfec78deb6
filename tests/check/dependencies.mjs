/**
 * The dependency rule of .dependency-cruiser.cjs on the real import graph. Two things that graph cannot say are
 * added: that every file on disk was seen (a cruise over nothing passes every rule), and that only
 * renderer/bridge.ts touches window.quoin.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../main/launch/places.mjs'
import { filesIn, runTool } from './part.mjs'

const zones = ['shared', 'main', 'renderer']
const source = /\.(ts|tsx|mjs)$/

/**
 * @typedef {{ readonly from: string, readonly to: string, readonly rule: { readonly name: string } }} Violation
 * @typedef {object} Cruise
 * @property {ReadonlyArray<{ readonly source: string }>} modules
 * @property {{ readonly violations: readonly Violation[] }} summary
 */

/** @param {string} path @param {string} text */
export function touchesBridge(path, text) {
  return (
    path !== 'renderer/bridge.ts' && /\b(window|globalThis|self)\s*(\?\.|\.|\[\s*['"`])\s*quoin\b/.test(text)
  )
}

/** Which files the cruise should have seen and did not. @param {Cruise} cruise @param {readonly string[]} files */
export function unseen(cruise, files) {
  const seen = new Set(cruise.modules.map((module) => module.source))
  return files.filter((file) => !seen.has(file))
}

/** @type {import('./part.mjs').Part} */
export const dependencies = {
  name: 'dependency rule',
  async run() {
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...zones]
    const { out, all } = await runTool('depcruise', args, [
      '--require',
      join(project, 'tests/check/parseTsx.cjs'),
    ])
    if (!out.startsWith('{')) return { ok: false, output: all }
    const cruise = /** @type {Cruise} */ (JSON.parse(out))
    const files = await filesIn(zones, source)
    const inRenderer = files.filter((file) => file.startsWith('renderer/'))
    const texts = await Promise.all(
      inRenderer.map(async (file) => ({ file, text: await readFile(join(project, file), 'utf8') })),
    )
    const findings = [
      ...cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      ...unseen(cruise, files).map((file) => `not seen by the dependency check: ${file}`),
      ...texts
        .filter(({ file, text }) => touchesBridge(file, text))
        .map(({ file }) => `touches window.quoin: ${file}`),
    ]
    if (files.length === 0) findings.push('There is no source file to check.')
    return { ok: findings.length === 0, output: findings.join('\n') }
  },
}
