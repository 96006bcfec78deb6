import { spanMaker } from '../../shared/document/spanMaker.ts'
import type { Span } from '../../shared/model/span.ts'
import type { AttributionJson } from '../../shared/model/attribution.ts'
import { LISTED, type TaggedArticle } from '../../shared/model/taggedArticle.ts'
import { typeTold } from '../../shared/text/contentType.ts'
import type { Problem } from './problem.ts'

/** Of whatever list. */
interface Entry {
  readonly id: string
  readonly spans?: readonly Span[]
}

/** What follows from the text and is written down for readers: the words around a span, and the type of a quote. */
export function derivedProblems(tagged: TaggedArticle): readonly Problem[] {
  const { article, attributions } = tagged
  const { text } = article
  const made = spanMaker(text)
  const around = (id: string, spans: readonly Span[]): readonly Problem[] =>
    spans.flatMap(({ start, end, prefix, suffix }) => {
      const right = made(start, end)
      if (right.prefix !== prefix) return [{ id, reason: `its prefix is not what stands before ${start}` }]
      if (right.suffix !== suffix) return [{ id, reason: `its suffix is not what stands after ${end}` }]
      return []
    })
  const typed = ({ id, type, typeOverride, content, orphaned }: AttributionJson): readonly Problem[] => {
    const right = typeOverride ?? typeTold(text, content, orphaned)
    if (type === right) return []
    const why = typeOverride === undefined ? 'its quotation marks say' : 'an editor made it'
    return [{ id, reason: `its type is ${type}, and ${why} ${right}` }]
  }
  return [
    // One paragraph after the other, however they stand in the file: the marks of each are looked up once.
    ...[...attributions].sort(byStart).flatMap(typed),
    ...attributions.flatMap(({ id, content }) => around(id, content)),
    ...LISTED.flatMap(({ list }): readonly Entry[] => tagged[list]).flatMap(({ id, spans = [] }) =>
      around(id, spans),
    ),
  ]
}

const byStart = (a: AttributionJson, b: AttributionJson): number =>
  (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)
