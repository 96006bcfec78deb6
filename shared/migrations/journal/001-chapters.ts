/**
 * Articles had sections but no chapters. All of an article becomes one chapter: every position in it is one more than it was,
 * and what a step puts in is the same.
 */
import type { Migration } from '../versioned.ts'

/** On the journal as a whole: its first line, and its pushes as `pushes`. */
export const chapters: Migration = {
  id: '001-chapters',
  to: '2',
  up: (journal) => ({
    ...journal,
    doc: withChapter(journal['doc']),
    pushes: listed(journal['pushes']).map((steps) => listed(steps).map(oneFurther)),
  }),
}

function withChapter(doc: unknown): unknown {
  if (!isObject(doc)) return doc
  return { ...doc, content: [{ type: 'chapter', content: doc['content'] }] }
}

const POSITIONS: ReadonlySet<string> = new Set(['from', 'to', 'gapFrom', 'gapTo'])

function oneFurther(step: unknown): unknown {
  if (!isObject(step)) return step
  const further = ([name, value]: readonly [string, unknown]) =>
    [name, POSITIONS.has(name) && typeof value === 'number' ? value + 1 : value] as const
  return Object.fromEntries(Object.entries(step).map(further))
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
