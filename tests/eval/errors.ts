/** What went wrong, sorted so that the next rule to write is the first line to read. */
import type { Attribution, Comparison } from './score/compareDocument.ts'
import { intersection, overlapOf, sizeOf, type Spans } from './score/spans.ts'
import { isSpeechCue } from './score/speechCue.ts'
import type { Weighed } from './weighed.ts'

export type ErrorKind = 'missed' | 'wrong boundaries' | 'wrong source' | 'spurious'

type Predicted = Attribution & { readonly proposal: Weighed }

export interface EngineError {
  readonly kind: ErrorKind
  /** Within its kind. */
  readonly group: string
  readonly id: string
  readonly text: string
  readonly gold?: Attribution
  readonly predicted?: Predicted
}

/** Every gold attribution that was not matched and every proposal that matched nothing is in exactly one of these. */
export function errorsOf({
  document,
  gold,
  predicted,
  matches,
}: Comparison<Weighed>): readonly EngineError[] {
  const { id, text } = document
  const matched = new Set<Attribution>(matches.flatMap((match) => [match.gold, match.predicted]))
  const left = new Set(predicted.filter((each) => !matched.has(each)))
  const errors: EngineError[] = []
  for (const one of gold) {
    if (matched.has(one)) continue
    const other = sameCue(one, left)
    if (other === undefined) errors.push({ kind: 'missed', group: missedAs(text, one), id, text, gold: one })
    else {
      left.delete(other)
      const group = boundariesOf(one.content, other.content)
      errors.push({ kind: 'wrong boundaries', group, id, text, gold: one, predicted: other })
    }
  }
  for (const match of matches) {
    if (match.hasRightSource) continue
    const group = sourceOf(match.gold.source, match.predicted.source)
    const other = { ...match.predicted, proposal: match.proposal }
    errors.push({ kind: 'wrong source', group, id, text, gold: match.gold, predicted: other })
  }
  for (const other of left)
    errors.push({ kind: 'spurious', group: other.proposal.rule, id, text, predicted: other })
  return errors
}

/** The proposal whose cue is most like the gold's; of equal ones that with more of the same words. */
function sameCue(gold: Attribution, left: ReadonlySet<Predicted>): Predicted | undefined {
  const [best] = [...left]
    .map((each) => ({ each, cue: overlapOf(gold.cue, each.cue) }))
    .filter(({ cue }) => cue > 0)
    .sort(
      (a, b) =>
        b.cue - a.cue || overlapOf(gold.content, b.each.content) - overlapOf(gold.content, a.each.content),
    )
  return best?.each
}

function missedAs(text: string, { kind, cue }: Attribution): string {
  if (cue.length === 0) return `${kind}, no cue`
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  return `${kind}, ${isSpeechCue(words) ? 'speech' : 'other'} cue`
}

function boundariesOf(gold: Spans, predicted: Spans): string {
  const shared = intersection(gold, predicted)
  if (shared === 0) return 'other words'
  if (shared === sizeOf(gold)) return 'too long'
  return shared === sizeOf(predicted) ? 'too short' : 'shifted'
}

function sourceOf(gold: Spans, predicted: Spans): string {
  if (gold.length === 0) return 'there is none'
  return predicted.length === 0 ? 'none proposed' : 'another proposed'
}
