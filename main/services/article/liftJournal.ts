/**
 * Journals of an earlier Quoin, whose articles had sections but no chapters. All of an article becomes one chapter: every
 * position in it is one more than it was, and what a step puts in is the same.
 */
export const WITHOUT_CHAPTERS = 'quoin/journal-1'

/** The article's document as it was written down -> as it would be today. */
export function liftDocument(doc: unknown): unknown {
  if (!isObject(doc)) return doc
  return { ...doc, content: [{ type: 'chapter', content: doc['content'] }] }
}

const POSITIONS: ReadonlySet<string> = new Set(['from', 'to', 'gapFrom', 'gapTo'])

export function liftStep(step: unknown): unknown {
  if (!isObject(step)) return step
  const lift = ([name, value]: readonly [string, unknown]) =>
    [name, POSITIONS.has(name) && typeof value === 'number' ? value + 1 : value] as const
  return Object.fromEntries(Object.entries(step).map(lift))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
