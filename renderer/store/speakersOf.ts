/** Who a quote is by: the sources of its mentions and those assigned by hand, each once. */
import type { Node } from 'prosemirror-model'
import type { Records } from '../../shared/document/records.ts'
import { textOf } from '../../shared/document/tags.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { mentionKind, type Mention } from '../../shared/model/mention.ts'
import { isAnonymous, sourceLabel, type Source } from '../../shared/model/source.ts'
import { sourceOf } from '../editor/links.ts'
import type { Speaker } from './selectors.ts'

export function speakersOf(doc: Node, records: Records, quote: Attribution): readonly Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const id of quote.mentionIds) {
    const mention = records.find(mentionKind, id)
    if (!mention) continue
    const speaker = speakerOf(doc, records, mention)
    speakers.set(speaker.sourceId ?? id, speaker)
  }
  for (const id of quote.sourceIds) {
    const source = sourceOf(records, id)
    if (source && !speakers.has(source.id)) speakers.set(source.id, named(source))
  }
  return [...speakers.values()]
}

export function speakerOf(doc: Node, records: Records, mention: Mention): Speaker {
  const words = textOf(doc, mention.id) || (mention.orphaned ?? '')
  const source = mention.sourceId === undefined ? undefined : sourceOf(records, mention.sourceId)
  if (!source) return { label: words, kind: 'unresolved', anonymous: false }
  const speaker = named(source)
  return words === speaker.label ? speaker : { ...speaker, as: words }
}

function named(source: Source): Speaker {
  return {
    sourceId: source.id,
    label: sourceLabel(source),
    kind: source.kind,
    anonymous: isAnonymous(source),
  }
}
