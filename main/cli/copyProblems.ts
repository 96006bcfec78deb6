import type { Span } from '../../shared/model/span.ts'
import type { AttributionJson } from '../../shared/model/attribution.ts'
import type { TaggedArticle } from '../../shared/model/taggedArticle.ts'
import type { Problem } from './problem.ts'

/** An attribution repeats the spans of its cues and mentions, and their sources, for its readers; both must say the same. */
export function copyProblems({ attributions, cues, mentions }: TaggedArticle): readonly Problem[] {
  const originals = new Map([...cues, ...mentions].map(({ id, spans }) => [id, spans]))
  const right = new Set([...originals].flatMap(([of, spans]) => spans.map((span) => written(of, span))))
  const sourceOf = new Map(mentions.map(({ id, sourceId }) => [id, sourceId]))
  return attributions.flatMap((attribution) => {
    const { id, cue, source, cueIds, mentionIds } = attribution
    const copies = [
      ...cue.map(({ cueId, ...span }) => ({ of: cueId, span })),
      ...source.map(({ mentionId, ...span }) => ({ of: mentionId, span })),
    ]
    const listed = new Set([...cueIds, ...mentionIds])
    const copied = new Set(copies.map(({ of, span }) => written(of, span)))
    return [
      ...copies.flatMap(({ of, span }) => {
        if (!listed.has(of)) return [`it has words of “${of}” and does not list it`]
        if (right.has(written(of, span))) return []
        return [`its copy of “${of}” at ${span.start}–${span.end} says something else`]
      }),
      ...[...listed].flatMap((of) =>
        (originals.get(of) ?? [])
          .filter((span) => !copied.has(written(of, span)))
          .map(({ start, end }) => `it lists “${of}” and lacks its words at ${start}–${end}`),
      ),
      ...unlisted(attribution, sourceOf),
    ].map((reason): Problem => ({ id, reason }))
  })
}

const written = (of: string, { start, end, cpStart, cpEnd, exact, prefix, suffix }: Span): string =>
  JSON.stringify([of, start, end, cpStart, cpEnd, exact, prefix, suffix])

function unlisted(
  { mentionIds, sourceIds }: AttributionJson,
  sourceOf: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const listed = new Set(sourceIds)
  return mentionIds.flatMap((mentionId) => {
    const id = sourceOf.get(mentionId)
    return id === undefined || listed.has(id) ? [] : [`it does not list the source “${id}” of “${mentionId}”`]
  })
}
