/** The shapes of the W3C Web Annotation Data Model (2017) that are written here. `target` and `body` are always arrays. */
import type { Span } from '../../../model/span.ts'
import { offsetsOf } from '../offsets.ts'
import type { Unit } from '../writer.ts'

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

interface Person {
  readonly type: 'Person'
  readonly name: string
}

export interface Signed {
  readonly creator?: Person
  /** ISO 8601. */
  readonly created?: string
}

export interface TextualBody extends Signed {
  readonly type: 'TextualBody'
  readonly id?: string
  readonly purpose: 'tagging' | 'classifying' | 'identifying' | 'describing' | 'commenting' | 'replying'
  readonly value: string
}

/** A stretch of the article's text, told by its words as well as by its place: one of them may be out of date. */
interface TextTarget {
  readonly source: string
  readonly selector: readonly [
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ]
}

export interface Annotation extends Signed {
  readonly '@context': typeof CONTEXT
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'tagging' | 'commenting' | 'linking'
  readonly body: readonly TextualBody[]
  readonly target: readonly (TextTarget | { readonly id: string })[]
}

export function textualBody(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', purpose, value }
}

/** The pieces of a discontinuous tag are as many targets. */
export function targetsOf(source: string, spans: readonly Span[], unit: Unit): readonly TextTarget[] {
  return spans.map((span) => {
    const { exact, prefix, suffix } = span
    return {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', ...offsetsOf(span, unit) },
      ],
    }
  })
}
