/**
 * One article's proposals beside its gold: which matches which, and whether the source is right. The scorer's figures, the
 * lines by rule, the calibration and the errors are all counted from this one comparison.
 */
import type { Range } from '../../../shared/text/range.ts'
import type { Frame, GoldDocument } from '../gold.ts'
import { bestPairs, type Pair } from './bestPairs.ts'
import { type ContentKind, contentKind, quoteMask } from './contentKind.ts'
import { isLookedAt, type Only } from './only.ts'
import { intersection, keyOf, normalise, overlapOf, sizeOf, type Spans } from './spans.ts'
import { tokensIn, tokensOf } from './tokens.ts'

export const ROLES = ['content', 'cue', 'source'] as const
export type Role = (typeof ROLES)[number]

export interface Attribution extends Readonly<Record<Role, Spans>> {
  readonly kind: ContentKind
}

interface Match<P extends Frame> {
  readonly gold: Attribution
  readonly predicted: Attribution
  readonly proposal: P
  /** The source shares a word with the gold's, or both have none. */
  readonly hasRightSource: boolean
}

export interface Comparison<P extends Frame> {
  readonly document: GoldDocument
  readonly tokens: readonly Range[]
  readonly gold: readonly Attribution[]
  /** Without what stands where nobody annotated. */
  readonly predicted: readonly (Attribution & { readonly proposal: P })[]
  /** By content, one to one. */
  readonly matches: readonly Match<P>[]
}

export function compareDocument<P extends Frame>(
  document: GoldDocument,
  proposals: readonly P[],
  only?: Only,
): Comparison<P> {
  const { text } = document
  const mask = quoteMask(text)
  const read = (frame: Frame, kind?: ContentKind): Attribution => {
    const [content, cue, source] = [frame.content, frame.cue, frame.source].map((spans) =>
      normalise(spans, text.length),
    ) as [Spans, Spans, Spans]
    return { content, cue, source, kind: kind ?? contentKind(text, mask, content) }
  }
  const gold = document.attributions
    .map((frame) => read(frame, frame.type === 'unknown' ? undefined : frame.type))
    .filter(({ kind }) => isLookedAt(kind, only))
  const all = once(proposals.map((proposal) => ({ ...read(proposal), proposal }))).filter(({ kind }) =>
    isLookedAt(kind, only),
  )
  const predicted = annotated(document, gold, all)
  const tokens = tokensOf(text)
  const likeness = (pair: Pair): number => {
    const [one, other] = [gold[pair.gold], predicted[pair.predicted]]
    if (one === undefined || other === undefined) return 0
    return overlapOf(one.source, other.source) + overlapOf(one.cue, other.cue)
  }
  const matches = bestPairs(contents(gold), contents(predicted), likeness).flatMap((pair) => {
    const [one, other] = [gold[pair.gold], predicted[pair.predicted]]
    if (one === undefined || other === undefined) return []
    const hasRightSource = isSameSource(tokens, one.source, other.source)
    return [{ gold: one, predicted: other, proposal: other.proposal, hasRightSource }]
  })
  return { document, tokens, gold, predicted, matches }
}

const contents = (list: readonly Attribution[]): readonly Spans[] => list.map(({ content }) => content)

/** Proposals that say the same count once. */
function once<A extends Attribution>(list: readonly A[]): readonly A[] {
  const seen = new Set<string>()
  return list.filter((each) => {
    const key = ROLES.map((role) => keyOf(each[role])).join('|')
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Without those that match nothing and lie by half or more where the gold says that nobody annotated. */
function annotated<A extends Attribution>(
  { ignore, text }: GoldDocument,
  gold: readonly Attribution[],
  predicted: readonly A[],
): readonly A[] {
  if (ignore.length === 0) return predicted
  const ignored = normalise(ignore, text.length)
  const matched = new Set(bestPairs(contents(gold), contents(predicted)).map((pair) => pair.predicted))
  return predicted.filter(
    ({ content }, index) =>
      matched.has(index) || content.length === 0 || intersection(content, ignored) < 0.5 * sizeOf(content),
  )
}

function isSameSource(tokens: readonly Range[], gold: Spans, predicted: Spans): boolean {
  if (gold.length === 0) return predicted.length === 0
  const wanted = tokensIn(tokens, gold)
  if (wanted.size === 0) return intersection(gold, predicted) > 0
  return [...tokensIn(tokens, predicted)].some((token) => wanted.has(token))
}
