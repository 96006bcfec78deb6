import type { Span } from '../../model/span.ts'
import type { Unit } from './writer.ts'

/** Where a span is in the article's text, end exclusive, counted in this unit. */
export function offsetsOf(
  span: Span,
  unit: Unit,
): { readonly start: number; readonly end: number } {
  switch (unit) {
    case 'code-points':
      return { start: span.cpStart, end: span.cpEnd }
    case 'utf-16':
      return { start: span.start, end: span.end }
  }
}

/** As people call it. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  'code-points': 'code points',
  'utf-16': 'UTF-16 code units',
}
