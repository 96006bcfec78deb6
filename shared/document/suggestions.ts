/** What the engine proposes -> records and places, each an attribution of status `suggested` that an editor decides on. */
import { newAttribution, type Attribution } from '../model/attribution.ts'
import { newCue } from '../model/cue.ts'
import { newMention } from '../model/mention.ts'
import type { QuoinRecord } from '../model/record.ts'
import { sourceKind, isAnonymous, newSource, type Source } from '../model/source.ts'
import type { MintId } from '../ids.ts'
import type { Speaker } from '../suggest/people/speaker.ts'
import type { Proposal } from '../suggest/proposal.ts'
import type { Range } from '../text/range.ts'
import type { ArticleState } from './articleState.ts'
import { buildDocument, type MarkedRange } from './build.ts'
import { knownSources } from './knownSource.ts'
import { layoutOf } from './layout.ts'
import { liesWithin } from './liesWithin.ts'
import { Records } from './records.ts'
import { schema } from './schema.ts'
import type { TagRole } from '../model/role.ts'
import type { PosRange } from './tags.ts'

export interface PlacedTag extends Range {
  readonly id: string
  readonly role: TagRole
}

export interface Suggestions {
  readonly records: readonly QuoinRecord[]
  /** UTF-16 offsets into the text the proposals were made for. */
  readonly places: readonly PlacedTag[]
}

/**
 * All mentions of one speaker get one source.
 * @param known sources of the article that may be meant; one of the same name and kind is used rather than made again
 * @param desk sources of the desk's directory, used likewise; those used are among the records
 */
export function suggestionsFrom(
  proposals: readonly Proposal[],
  known: Iterable<Source>,
  mintId: MintId,
  desk: readonly Source[] = [],
): Suggestions {
  const records: QuoinRecord[] = []
  const places: PlacedTag[] = []
  const mentions = new Map<string, string>()
  const inArticle = [...known]
  const speakers = new Map(
    proposals.flatMap(({ speaker }) => (speaker ? [[speaker.key, speaker] as const] : [])),
  )
  const before = knownSources([...speakers.values()], inArticle, desk)
  const ids = new Map(inArticle.map(({ id }) => [id, id]))

  const sourceFor = ({ speaker }: Proposal): string | undefined => {
    if (!speaker) return undefined
    const entry = before.get(speaker.key)
    const id = ids.get(entry?.id ?? speaker.key)
    if (id !== undefined) return id
    const source = entry ?? sourceFrom(mintId('s'), speaker)
    records.push(source)
    ids.set(entry?.id ?? speaker.key, source.id)
    return source.id
  }

  const enclosing = createNest()
  for (const proposal of proposals) {
    const attributionId = mintId('a')
    const nestedIn = enclosing(attributionId, proposal.content)
    const cueIds = proposal.cue.length > 0 ? [mintId('c')] : []
    for (const id of cueIds) {
      records.push(newCue(id))
      for (const { start, end } of proposal.cue) places.push({ id, role: 'cue', start, end })
    }
    const sourceId = sourceFor(proposal)
    const mentionIds = proposal.source.map(({ start, end, form }) => {
      const place = `${start}-${end}`
      const shared = mentions.get(place)
      if (shared !== undefined) return shared
      const id = mintId('m')
      mentions.set(place, id)
      records.push(newMention(id, form, sourceId))
      places.push({ id, role: 'source', start, end })
      return id
    })
    for (const { start, end } of proposal.content)
      places.push({ id: attributionId, role: 'content', start, end })
    records.push({
      ...suggested(attributionId, proposal, cueIds, mentionIds),
      ...(nestedIn === undefined ? {} : { nestedIn }),
    })
  }
  return { records, places }
}

/**
 * Tells, of contents given in the order in which they begin and the longer first, on whose words each lies: "X said …,
 * according to a Y statement" is two, one nested in the other. What stands between two pieces of a quotation is nobody's.
 */
function createNest(): (id: string, content: readonly Range[]) => string | undefined {
  const open: { readonly id: string; readonly end: number; readonly places: readonly PosRange[] }[] = []
  return (id, content) => {
    const places = content.map(({ start, end }) => ({ from: start, to: end }))
    const start = content[0]?.start ?? 0
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop()
    const outer = open.findLast((other) => liesWithin(places, other.places))
    open.push({ id, end: content.at(-1)?.end ?? 0, places })
    return outer?.id
  }
}

/** The article with these proposals in it, built anew: for the command line. An open editor makes a transaction. */
export function withSuggestions(
  state: ArticleState,
  proposals: readonly Proposal[],
  mintId: MintId,
): ArticleState {
  const layout = layoutOf(state.doc)
  const { records, places } = suggestionsFrom(proposals, state.records.ofKind(sourceKind), mintId)
  const marks: MarkedRange[] = places.map(({ id, role, start, end }) => ({
    start,
    end,
    mark: schema.mark(role, { id }),
  }))
  for (const block of layout.blocks) {
    block.node.forEach((text, offset) => {
      const start = block.start + offset
      for (const mark of text.marks) marks.push({ start, end: start + text.nodeSize, mark })
    })
  }
  const doc = buildDocument(layout.text, layout.blocks, marks)
  return { ...state, doc, records: Records.of([...state.records.values(), ...records]) }
}

function suggested(
  id: string,
  { confidence, reason }: Proposal,
  cueIds: readonly string[],
  mentionIds: readonly string[],
): Attribution {
  return newAttribution(id, { status: 'suggested', origin: 'engine', confidence, reason, cueIds, mentionIds })
}

/** Anonymous sources have no name, only what the article calls them. */
function sourceFrom(id: string, { key: _key, kind, name, ...told }: Speaker): Source {
  if (isAnonymous({ kind })) return newSource(id, kind, { ...told, descriptor: name, aliases: [] })
  return newSource(id, kind, { ...told, name })
}
