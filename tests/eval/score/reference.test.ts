/** Ours and ../shared/eval/score.mjs on the same gold and predictions: the same figures, to the last digit. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { chance, type Chance } from '../../bench/chance.ts'
import { proposalsFor } from '../engine.ts'
import { type Frame, type GoldDocument, type GoldFrame, readGold } from '../gold.ts'
import { ONLY } from './only.ts'
import { score } from './score.ts'
import { type Summary } from './summarise.ts'
import { summaryTable } from './summaryTable.ts'

const beside = new URL('../../../../shared/eval/', import.meta.url)
const referencePath = new URL('score.mjs', beside).pathname
const isThere = existsSync(referencePath)
const goldPath = new URL('gum-news.dev.jsonl', beside).pathname

interface Reference {
  readonly scoreAll: (
    gold: readonly GoldDocument[],
    predictions: readonly { readonly id: string; readonly attributions: readonly Frame[] }[],
    options: { readonly only?: string },
  ) => Summary
  readonly print: (summary: Summary) => string
}

const LOOKED_AT = [undefined, ...ONLY] as const

/** For each part that may be looked at: the figures and the table. */
function ours(gold: readonly GoldDocument[], predictions: ReadonlyMap<string, readonly Frame[]>) {
  return LOOKED_AT.map((only) => {
    const summary = score(gold, predictions, only)
    return { only, summary, table: summaryTable(summary).join('\n') }
  })
}

async function theirs(gold: readonly GoldDocument[], predictions: ReadonlyMap<string, readonly Frame[]>) {
  const reference = (await import(/* @vite-ignore */ referencePath)) as Reference
  const given = [...predictions].map(([id, attributions]) => ({ id, attributions }))
  return LOOKED_AT.map((only) => {
    const summary = reference.scoreAll(gold, given, only === undefined ? {} : { only })
    return { only, summary, table: reference.print(summary) }
  })
}

describe.skipIf(!isThere)('the reference scorer at ../shared/eval/score.mjs', () => {
  test('says the same of attributions that lie anywhere', async () => {
    const { gold, predictions } = anywhere(
      await readFile(new URL('../../../assets/samples/ferry-grant.txt', import.meta.url), 'utf8'),
    )
    expect(ours(gold, predictions)).toEqual(await theirs(gold, predictions))
    // The comparison would say little if nearly everything or nothing matched.
    expect(score(gold, predictions).content.overlap.f1).toBeGreaterThan(0.3)
    expect(score(gold, predictions).content.overlap.f1).toBeLessThan(0.9)
  })

  test.skipIf(!existsSync(goldPath))('says the same of what the engine proposes for real news', async () => {
    const gold = await readGold(goldPath)
    if (!gold.ok) throw new Error(gold.message)
    const predictions = new Map(gold.value.map(({ id, text }) => [id, proposalsFor(text)]))
    expect(ours(gold.value, predictions)).toEqual(await theirs(gold.value, predictions))
  })
})

function anywhere(story: string) {
  const draw = chance(3)
  const gold: GoldDocument[] = []
  const predictions = new Map<string, readonly Frame[]>()
  for (let id = 0; id < 40; id++) {
    const text = `${story.slice(draw.below(story.length - 600)).slice(0, 500)} 😀 ''he’s''`
    const attributions = Array.from({ length: draw.below(8) }, () => anyFrame(draw, text))
    const ignore = draw.below(3) === 0 ? anySpans(draw, text, 200) : []
    gold.push({ id: String(id), text, attributions, ignore })
    const near = attributions.map((each) => (draw.below(3) === 0 ? each : nearly(draw, each)))
    const more = Array.from({ length: draw.below(4) }, () => anyFrame(draw, text))
    if (draw.below(8) > 0) predictions.set(String(id), [...near, ...more])
  }
  return { gold, predictions }
}

const TYPES: readonly GoldFrame['type'][] = ['direct', 'indirect', 'mixed', 'unknown']

function anyFrame(draw: Chance, text: string): GoldFrame {
  return {
    type: TYPES[draw.below(TYPES.length)] ?? 'unknown',
    content: anySpans(draw, text, 120),
    cue: anySpans(draw, text, 12),
    source: anySpans(draw, text, 24),
  }
}

/** None to two, and some that no text could hold. */
function anySpans(draw: Chance, text: string, longest: number) {
  return Array.from({ length: draw.below(3) }, () => {
    const start = draw.below(text.length + 20) - 10
    return { start, end: start + draw.below(longest) - 1 }
  })
}

function nearly(draw: Chance, { type, content, cue, source }: GoldFrame): GoldFrame {
  const moved = (spans: GoldFrame['content']) =>
    spans.map(({ start, end }) => ({ start: start + draw.below(9) - 4, end: end + draw.below(9) - 4 }))
  return { type, content: moved(content), cue: moved(cue), source: draw.below(4) === 0 ? [] : moved(source) }
}
