/** `npm run eval`: what was typed -> a report for each gold set. */
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { refuse, ok, type Result } from '../../shared/result.ts'
import { proposalsFor } from './engine.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { type GoldDocument, readGold } from './gold.ts'
import { jsonReport } from './jsonReport.ts'
import { report } from './report.ts'
import { ONLY, type Only } from './score/only.ts'

export const USAGE = `usage: npm run eval -- [GOLD.jsonl …] [--only ${ONLY.join('|')}] [--errors N] [--rule NAME] [--json]
  --only    attributions of these types, in the gold and in the proposals
  --errors  examples for each sort of error, 3 unless said
  --rule    of the errors only those of proposals that this reading made
`

export interface EvalIo {
  /** Where the user stands: relative names are meant from here. */
  readonly here: string
  /** Read when no GOLD is named. */
  readonly usual: string
  readonly write: (text: string) => void
  readonly say: (line: string) => void
  /** Rewrites one line; undefined where nobody watches. */
  readonly progress: ((line: string) => void) | undefined
}

interface Asked {
  readonly files: readonly string[]
  readonly only: Only | undefined
  readonly examples: number
  readonly rule: string | undefined
  readonly json: boolean
}

/** @returns 0, or 2 when it was called wrongly or a gold set cannot be used */
export async function evalCommand(words: readonly string[], io: EvalIo): Promise<0 | 2> {
  const asked = read(words, io)
  const done = asked.ok ? await run(asked.value, io) : asked
  if (done.ok) return 0
  io.say(`eval: ${done.message}`)
  if (done.code === 'usage') io.say(USAGE.trimEnd())
  return 2
}

function read(words: readonly string[], { here, usual }: EvalIo): Result<Asked> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        errors: { type: 'string', default: '3' },
        rule: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const only = ONLY.find((each) => each === values.only)
    if (values.only !== undefined && only === undefined)
      return refuse('usage', `--only takes ${ONLY.join(', ')}, not “${values.only}”`)
    if (!/^\d{1,6}$/.test(values.errors))
      return refuse('usage', `--errors takes a number of examples, not “${values.errors}”`)
    const files = positionals.length > 0 ? positionals.map((path) => resolve(here, path)) : [usual]
    if (positionals.length === 0 && !existsSync(usual))
      return refuse('usage', `name a gold set: “${usual}”, which is read otherwise, is not there`)
    return ok({ files, only, examples: Number(values.errors), rule: values.rule, json: values.json })
  } catch (error) {
    return refuse('usage', error instanceof Error ? error.message : String(error))
  }
}

/** All gold is read before any is evaluated: a mistyped last name shows at once. */
async function run({ files, only, examples, rule, json }: Asked, io: EvalIo): Promise<Result<null>> {
  const sets: { readonly name: string; readonly documents: readonly GoldDocument[] }[] = []
  for (const path of files) {
    const gold = await readGold(path)
    if (!gold.ok) return gold
    sets.push({ name: basename(path), documents: gold.value })
  }
  const found: { readonly name: string; readonly evaluation: Evaluation }[] = []
  for (const { name, documents } of sets) {
    const evaluation = evaluate(documents, {
      ...(only === undefined ? {} : { only }),
      proposalsFor,
      progress: (done) => io.progress?.(`${name}: ${done} of ${documents.length}`),
    })
    io.progress?.('')
    found.push({ name, evaluation })
  }
  const rules = new Set(found.flatMap(({ evaluation }) => evaluation.rules.map((each) => each.rule)))
  if (rule !== undefined && !rules.has(rule))
    return refuse('usage', `no proposal was made by “${rule}”; there are ${[...rules].sort().join(', ')}`)
  const about = { examples, ...(rule === undefined ? {} : { rule }) }
  if (json) {
    const all = found.map(({ name, evaluation }) => jsonReport(name, evaluation, about))
    io.write(`${JSON.stringify(all)}\n`)
    return ok(null)
  }
  for (const { name, evaluation } of found) {
    const title = only === undefined ? name : `${name}, ${only} only`
    io.write(`${report(evaluation, { title, isPart: only !== undefined, ...about })}\n`)
  }
  return ok(null)
}
