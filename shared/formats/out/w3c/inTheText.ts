/** What of an article is on words of its text, and so can be an annotation; without what only rejected suggestions have. */
import type { TaggedArticle } from '../../../model/taggedArticle.ts'
import { counted } from '../counted.ts'
import { idsOfRejected, quotesOf, rejectedLeft } from '../quotesOf.ts'

type Found = Pick<TaggedArticle, 'attributions' | 'cues' | 'mentions' | 'comments'>

export function inTheText(tagged: TaggedArticle): Found {
  const quotes = quotesOf(tagged)
  const ofRejected = idsOfRejected(tagged)
  const hasPlace = ({ spans }: { readonly spans: readonly unknown[] }) => spans.length > 0
  return {
    attributions: quotes.filter(({ content }) => content.length > 0),
    cues: tagged.cues.filter((cue) => hasPlace(cue) && !ofRejected.has(cue.id)),
    mentions: tagged.mentions.filter((mention) => hasPlace(mention) && !ofRejected.has(mention.id)),
    comments: tagged.comments.filter(hasPlace),
  }
}

export function idsIn({ attributions, cues, mentions, comments }: Found): ReadonlySet<string> {
  return new Set([...attributions, ...cues, ...mentions, ...comments].map(({ id }) => id))
}

export function leftOf(tagged: TaggedArticle, found: Found): readonly string[] {
  const goneQuotes = quotesOf(tagged).length - found.attributions.length
  const mentioned = new Set(found.mentions.map(({ sourceId }) => sourceId))
  const unmentioned = new Set(
    found.attributions.flatMap(({ sourceIds }) => sourceIds.filter((id) => !mentioned.has(id))),
  )
  const goneComments = tagged.comments.length - found.comments.length
  return [
    'The article’s text is not in it.',
    ...rejectedLeft(tagged),
    ...counted(
      goneQuotes,
      '1 quote is not in it, since its words are gone from the text.',
      '# quotes are not in it, since their words are gone from the text.',
    ),
    ...counted(
      unmentioned.size,
      'Of 1 source that no words name there is only the name.',
      'Of # sources that no words name there are only the names.',
    ),
    ...counted(
      goneComments,
      '1 comment is not in it, since the words it was on are gone from the text.',
      '# comments are not in it, since the words they were on are gone from the text.',
    ),
  ]
}
