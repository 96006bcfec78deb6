import { typeOf } from '../text/contentType.ts'
import { confidenceOf } from './confidence.ts'
import type { Finding } from './finding.ts'
import { gatherPeople } from './people/gatherPeople.ts'
import type { ParagraphSightings } from './people/sighting.ts'
import type { SourceMention } from './people/sourceMention.ts'
import type { Proposal } from './proposal.ts'
import { reasonFor } from './reasonFor.ts'

/**
 * An article's findings made into proposals: typed, weighed, with their speakers, in document order.
 * @param findings with offsets into `text`
 */
export function proposalsFrom(
  text: string,
  findings: readonly Finding[],
  sightings: readonly ParagraphSightings[],
): readonly Proposal[] {
  const mentions = findings.map(mentionIn)
  const sources = mentions.flatMap((mention) => mention ?? [])
  const speakers = new Map(
    gatherPeople(text, sightings, sources).map((speaker, at) => [sources[at], speaker]),
  )
  const found: Proposal[] = []
  const seen = new Map<string, number>()
  for (const [at, finding] of findings.entries()) {
    const { content, cue, source, rule } = finding
    const mention = mentions[at]
    const speaker = mention && speakers.get(mention)
    const proposal: Proposal = {
      type: typeOf(finding.counts),
      content,
      cue,
      source: source === undefined ? [] : [source],
      confidence: confidenceOf(finding),
      rule,
      reason: reasonFor(text, rule, cue[0], source),
      ...(speaker === undefined ? {} : { speaker }),
    }
    // Two cues may claim the same words; the likelier one is shown.
    const key = content.map(({ start, end }) => `${start}-${end}`).join(' ')
    const twin = seen.get(key)
    if (twin === undefined) {
      seen.set(key, found.length)
      found.push(proposal)
    } else if ((found[twin]?.confidence ?? 0) < proposal.confidence) found[twin] = proposal
  }
  return found.sort(inDocumentOrder)
}

function mentionIn({ source, content, isOne }: Finding): SourceMention | undefined {
  const [first, last] = [content[0], content.at(-1)]
  if (source === undefined || first === undefined || last === undefined) return undefined
  return { ...source, content: { start: first.start, end: last.end }, isOne }
}

/** By where what was said begins, the longer first: that is how an editor walks the queue. */
function inDocumentOrder(a: Proposal, b: Proposal): number {
  const [first, second] = [a.content, b.content]
  return (
    (first[0]?.start ?? 0) - (second[0]?.start ?? 0) || (second.at(-1)?.end ?? 0) - (first.at(-1)?.end ?? 0)
  )
}
