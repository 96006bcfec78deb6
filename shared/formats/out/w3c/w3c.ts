/**
 * W3C Web Annotation as JSON-LD: an array of annotations, each with its context. The model's own AnnotationPage would say no
 * more, and Recogito and INCEpTION read arrays only; to a JSON-LD processor an array is as good.
 *
 * Positions count code points, as the model says, end exclusive, into the article's text; `unit` is for readers that count
 * UTF-16 code units. The text is not in the files. The second file has the links (`links.ts`), also where there are none: one
 * of an earlier export must not stay beside these annotations.
 */
import { formatRow } from '../../../exportFormats.ts'
import type { Span } from '../../../model/span.ts'
import type { TaggedArticle } from '../../../model/taggedArticle.ts'
import { UNIT_WORDS } from '../offsets.ts'
import type { Unit, Writer } from '../writer.ts'
import { CONTEXT, targetsOf, type Annotation, type TextualBody } from './annotation.ts'
import { commentBodies, CUE_BODIES, identified, knownOf, mentionBodies, quoteBodies, signedBy } from './bodies.ts'
import { idsIn, inTheText, leftOf } from './inTheText.ts'
import { linksOf } from './links.ts'
import { articleName, nameIn } from './names.ts'

/** The W3C's own unit. */
const BY_THE_MODEL: Unit = 'code-points'

export const writeW3c: Writer = (tagged, { unit }) => {
  const found = inTheText(tagged)
  const { ending } = formatRow('w3c')
  const links = linksOf(tagged, found, idsIn(found))
  return {
    files: [
      { ending, text: asText(annotationsOf(tagged, found, unit)) },
      { ending: `.links${ending}`, text: asText(links) },
    ],
    left: [
      ...(unit === BY_THE_MODEL
        ? []
        : [`Positions count ${UNIT_WORDS[unit]}, where the W3C’s own count ${UNIT_WORDS[BY_THE_MODEL]}.`]),
      ...leftOf(tagged, found),
    ],
  }
}

function annotationsOf(
  { article, sources }: TaggedArticle,
  { attributions, cues, mentions, comments }: ReturnType<typeof inTheText>,
  unit: Unit,
): readonly Annotation[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const named = (id: string, also: typeof knownOf = () => []): readonly TextualBody[] => {
    const source = sourceOf.get(id)
    return source ? [identified(nameIn(article.id, id), source), ...also(source)] : []
  }
  const annotation = (
    id: string,
    spans: readonly Span[],
    body: readonly TextualBody[],
    motivation: Annotation['motivation'] = 'tagging',
  ): Annotation => ({
    '@context': CONTEXT,
    id: nameIn(article.id, id),
    type: 'Annotation',
    motivation,
    body,
    target: targetsOf(articleName(article.id), spans, unit),
  })
  return [
    ...attributions.map((quote) =>
      annotation(quote.id, quote.content, quoteBodies(quote, quote.sourceIds.flatMap((id) => named(id)))),
    ),
    ...cues.map(({ id, spans }) => annotation(id, spans, CUE_BODIES)),
    ...mentions.map(({ id, spans, form, sourceId }) =>
      annotation(id, spans, mentionBodies(form, sourceId === undefined ? [] : named(sourceId, knownOf))),
    ),
    ...comments.map((comment) => ({
      ...annotation(comment.id, comment.spans, commentBodies(comment), 'commenting'),
      ...signedBy(comment),
    })),
  ]
}

const asText = (annotations: readonly Annotation[]): string => `${JSON.stringify(annotations, null, 2)}\n`
