import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8')

/** The tokens of a theme; what the dark one does not name it takes from the light one. */
function tokens(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = css.split("[data-theme='dark']")
  const read = (part: string) =>
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? ''] as const)
  return new Map([...read(light), ...(theme === 'dark' ? read(dark) : [])])
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: 'light' | 'dark', one: string, other: string): number {
  const of = (name: string) => luminance(tokens(theme).get(name) ?? expect.fail(`no token --${name}`))
  const [dark = 0, light = 0] = [of(one), of(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'sheet', 'sunk', 'accent-soft', 'quote-soft', 'quote-deep', 'source-soft']],
  ['ink-2', ['paper', 'sheet', 'sunk', 'accent-soft']],
  ['ink-3', ['paper', 'sheet', 'sunk', 'accent-soft']],
  ['quote-ink', ['paper', 'sheet', 'accent-soft']],
  ['source-ink', ['paper', 'sheet', 'source-soft']],
  ['bad', ['paper', 'sheet', 'bad-soft']],
  ['accent-ink', ['accent']],
  ['sheet', ['quote-ink', 'cue-ink', 'source-ink', 'comment-ink', 'ink']],
]

const SIGNS: readonly (readonly [string, readonly string[]])[] = [
  ['quote', ['sheet', 'quote-soft']],
  ['cue', ['sheet', 'quote-soft']],
  ['source', ['sheet', 'source-soft']],
  ['comment', ['sheet', 'quote-soft', 'source-soft']],
  ['accent', ['sheet', 'paper', 'quote-soft']],
  ['line-3', ['sheet', 'paper']],
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(WORDS)('words in --%s can be read (4.5:1)', (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(theme, ink, ground), `on --${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each(SIGNS)('rules and rings in --%s can be seen (3:1)', (sign, grounds) => {
    for (const ground of grounds)
      expect(contrast(theme, sign, ground), `on --${ground}`).toBeGreaterThanOrEqual(3)
  })
})
