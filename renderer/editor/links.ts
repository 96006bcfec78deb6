/** Reading the links between the records of an article: quotes, cues, sources and what names them. */
import { standing } from '../../shared/model/standing.ts'
import { isOf, type KindOfRecord, type Records } from '../../shared/document/records.ts'
import { attributionKind, type Attribution } from '../../shared/model/attribution.ts'
import { mentionKind, type Mention } from '../../shared/model/mention.ts'
import { isMarked, isTag, type Marked, type QuoinRecord, type Tag } from '../../shared/model/record.ts'
import { sourceKind, type Source } from '../../shared/model/source.ts'
import { eachLink, keepLinks } from '../../shared/model/links.ts'
import { fromRecords } from './fromRecords.ts'

/** The quotes that a cue or mention is linked to, that a source is named in, or that are nested in a quote. */
export function quotesOf(records: Records, id: string): readonly Attribution[] {
  return namersOf(records, attributionKind, id)
}

/** Whether all quotes that a cue or mention is linked to are suggestions still, or turned down. */
export function isPending(records: Records, id: string): boolean {
  return namedByPending(records).has(id) && quotesOf(records, id).every(({ status }) => status !== 'accepted')
}

/** The mentions of a source, by whichever of its ids. */
export function mentionsOf(records: Records, sourceId: string): readonly Mention[] {
  return [...idsMeaning(records, sourceId)].flatMap((id) => namersOf(records, mentionKind, id))
}

/** The source that this id stands for: of one that was merged into another, the other. */
export function sourceOf(records: Records, id: string): Source | undefined {
  return standing((each) => records.find(sourceKind, each), id)
}

/** The ids that mean this source: its own, and those of what was merged into it. */
export function idsMeaning(records: Records, sourceId: string): ReadonlySet<string> {
  const ids = new Set([sourceId])
  for (const id of ids) for (const merged of namersOf(records, sourceKind, id)) ids.add(merged.id)
  return ids
}

/**
 * The quotes that look different when these records do: themselves, those that are linked to them or name them, and those
 * nested in them.
 */
export function quotesAbout(records: Records, ids: Iterable<string>): ReadonlySet<string> {
  const about = new Set<string>()
  const seen = new Set<string>()
  const look = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    if (records.find(attributionKind, id)) about.add(id)
    for (const namer of namers(records).get(id) ?? NONE) look(namer.id)
  }
  for (const id of ids) look(id)
  return about
}

/** The other tags of the frame: of a quote its cues and mentions; of a cue or mention its quotes. */
export function linkedIds(records: Records, id: string): readonly string[] {
  const itself = records.find(attributionKind, id)
  if (itself) return [...itself.cueIds, ...itself.mentionIds]
  return quotesOf(records, id).map((quote) => quote.id)
}

/** Of these cues and mentions of a quote those that no other quote uses. */
export function onlyLinkedTo(records: Records, quoteId: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => records.get(id) && quotesOf(records, id).every((other) => other.id === quoteId))
}

/** Those that somebody named: words tagged as a source say nothing yet of who it is. */
export function sourcesOfQuote(records: Records, quote: Attribution): readonly Source[] {
  return sourceIdsOf(records, quote).flatMap((id) => sourceOf(records, id) ?? [])
}

/** The ids of the sources that a record names: those of its mentions first, then those assigned without one. */
export function sourceIdsOf(records: Records, record: QuoinRecord): readonly string[] {
  const ids: string[] = []
  eachLink(record, (id, { to }) => {
    const mention = to === 'mention' ? records.find(mentionKind, id) : undefined
    if (mention) ids.push(...sourceIdsOf(records, mention))
    if (to === 'source') ids.push(id)
  })
  return ids
}

export function tagOf(records: Records, id: string | null): Tag | undefined {
  const record = id === null ? undefined : records.get(id)
  return record && isTag(record) ? record : undefined
}

/** The tag or comment of this id. */
export function markedOf(records: Records, id: string | null): Marked | undefined {
  const record = id === null ? undefined : records.get(id)
  return record && isMarked(record) ? record : undefined
}

export function withoutLink(quote: Attribution, id: string): Attribution {
  return keepLinks(quote, (each) => each !== id)
}

const NONE: readonly QuoinRecord[] = []

/** The records of a kind that name this one. */
function namersOf<R extends QuoinRecord>(records: Records, kind: KindOfRecord<R>, id: string): readonly R[] {
  return (namers(records).get(id) ?? NONE).filter((each) => isOf(kind, each))
}

/** Who names whom, by the id of what is named. */
const namers = fromRecords(
  (records) => {
    const all = new Map<string, QuoinRecord[]>()
    for (const record of records.values()) putNames(all, record)
    return all
  },
  (all, { from, to, ids }) => {
    for (const id of ids) {
      const was = from.get(id)
      if (was)
        eachLink(was, (named) => {
          const others = (all.get(named) ?? []).filter((namer) => namer.id !== id)
          if (others.length > 0) all.set(named, others)
          else all.delete(named)
        })
      putNames(all, to.get(id))
    }
    return all
  },
)

/**
 * What quotes name that nobody has accepted, and perhaps some more. Asked before the first tag of an article is drawn, when who
 * names whom in all of it is not known yet: in one that is done there are none.
 */
const namedByPending = fromRecords(
  (records) => {
    const named = new Set<string>()
    for (const record of records.ofKind(attributionKind)) addPending(named, record)
    return named
  },
  (named, { to, ids }) => {
    for (const id of ids) addPending(named, to.find(attributionKind, id))
    return named
  },
)

function addPending(named: Set<string>, quote: Attribution | undefined): void {
  if (quote && quote.status !== 'accepted') eachLink(quote, (id) => named.add(id))
}

function putNames(all: Map<string, QuoinRecord[]>, record: QuoinRecord | undefined): void {
  if (!record) return
  eachLink(record, (id) => {
    const others = all.get(id)
    if (!others) all.set(id, [record])
    // A quote may name a source twice, and names it once.
    else if (others.at(-1) !== record) others.push(record)
  })
}
