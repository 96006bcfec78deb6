/**
 * What belongs together, for the second file: from a quote to its cues, its mentions and the quote that it stands in, and from
 * a comment to the tag that it is about. A link is an annotation of two annotations, the quote or comment first, as Recogito
 * and INCEpTION write it; a tag says what the second is to the first.
 */
import type { TaggedArticle } from '../../../model/taggedArticle.ts'
import { CONTEXT, textualBody, type Annotation } from './annotation.ts'
import { nameIn } from './names.ts'

/** @param ids of what is in the first file: nothing else is linked */
export function linksOf(
  { article }: TaggedArticle,
  { attributions, comments }: Pick<TaggedArticle, 'attributions' | 'comments'>,
  ids: ReadonlySet<string>,
): readonly Annotation[] {
  const link = (what: string, from: string, to: string): Annotation => ({
    '@context': CONTEXT,
    id: nameIn(article.id, from, to),
    type: 'Annotation',
    motivation: 'linking',
    body: [textualBody('tagging', what)],
    target: [{ id: nameIn(article.id, from) }, { id: nameIn(article.id, to) }],
  })
  const all = [
    ...attributions.flatMap(({ id, cueIds, mentionIds, nestedIn }) => [
      ...cueIds.map((to) => ({ what: 'cue', from: id, to })),
      ...mentionIds.map((to) => ({ what: 'source', from: id, to })),
      ...(nestedIn === undefined ? [] : [{ what: 'nested in', from: id, to: nestedIn }]),
    ]),
    ...comments.flatMap(({ id, aboutId }) =>
      aboutId === undefined ? [] : [{ what: 'about', from: id, to: aboutId }],
    ),
  ]
  return all.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(({ what, from, to }) => link(what, from, to))
}
