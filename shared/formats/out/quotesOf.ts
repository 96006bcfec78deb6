/** The quotes that formats for others have: accepted ones, and suggestions with their status. What was rejected is no quote. */
import type { AttributionJson } from '../../model/attribution.ts'
import type { TaggedArticle } from '../../model/taggedArticle.ts'
import { counted } from './counted.ts'

/** In the order of the text; those whose words are gone from it come last. */
export function quotesOf({ attributions }: TaggedArticle): readonly AttributionJson[] {
  return attributions.filter(({ status }) => status !== 'rejected')
}

/** The cues and mentions of a quote. */
export function idsOfParts(quotes: readonly AttributionJson[]): ReadonlySet<string> {
  return new Set(quotes.flatMap(({ cueIds, mentionIds }) => [...cueIds, ...mentionIds]))
}

/** Those that only rejected suggestions have: proposed together with them, they are no tags either. */
export function idsOfRejected(tagged: TaggedArticle): ReadonlySet<string> {
  const ofQuotes = idsOfParts(quotesOf(tagged))
  return new Set([...idsOfParts(tagged.attributions)].filter((id) => !ofQuotes.has(id)))
}

export function rejectedLeft({ attributions }: TaggedArticle): readonly string[] {
  return counted(
    attributions.filter(({ status }) => status === 'rejected').length,
    '1 rejected suggestion is not in it.',
    '# rejected suggestions are not in it.',
  )
}
