/** Reading the links between quotes, cues and sources off the records. */
import { Records } from '../../shared/document/records.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import type { Mention } from '../../shared/model/mention.ts'
import type { Role } from '../../shared/document/schema.ts'
import type { QuoinRecord, Tag } from '../../shared/model/record.ts'
import { isTag } from '../../shared/model/record.ts'

/** The quotes that a cue or mention is linked to, that a source is named in, or that are nested in a quote. */
export function quotesOf(records: Records, id: string): readonly Attribution[] {
  return indexFor(records).get(id) ?? []
}

/** The mentions of a source. */
export function mentionsOf(records: Records, sourceId: string): readonly Mention[] {
  return [...records.ofKind('mention')].filter((mention) => mention.sourceId === sourceId)
}

/** The other tags of the frame: of a quote its cues and mentions; of a cue or mention its quotes. */
export function linkedIds(records: Records, id: string): readonly string[] {
  const record = records.get(id)
  if (record?.record === 'attribution') return [...record.cueIds, ...record.mentionIds]
  return quotesOf(records, id).map((quote) => quote.id)
}

export function tagOf(records: Records, id: string | null): Tag | undefined {
  const record = id === null ? undefined : records.get(id)
  return record && isTag(record) ? record : undefined
}

export function roleOfRecord(record: QuoinRecord): Role | undefined {
  if (record.record === 'attribution') return 'content'
  if (record.record === 'mention') return 'source'
  return record.record === 'cue' ? 'cue' : undefined
}

/** Links of a quote with one more cue or mention, or with one fewer. */
export function withLink(quote: Attribution, tag: Tag): Attribution {
  if (tag.record === 'cue') return { ...quote, cueIds: [...new Set([...quote.cueIds, tag.id])] }
  if (tag.record === 'mention') return { ...quote, mentionIds: [...new Set([...quote.mentionIds, tag.id])] }
  return quote
}

export function withoutLink(quote: Attribution, id: string): Attribution {
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id)
  return {
    ...quote,
    cueIds: others(quote.cueIds),
    mentionIds: others(quote.mentionIds),
    sourceIds: others(quote.sourceIds),
  }
}

/**
 * Who links to whom, for the records last asked about. It is brought forward (or, after undo, back) by what changed, so
 * that adding one tag among 10,000 does not read the others.
 */
let indexed = Records.empty
let index = new Map<string, Attribution[]>()

function indexFor(records: Records): ReadonlyMap<string, readonly Attribution[]> {
  if (records === indexed) return index
  if (!records.isNear(indexed)) {
    index = indexOf(records)
    indexed = records
    return index
  }
  for (const id of records.changedSince(indexed)) {
    const [before, now] = [indexed.find('attribution', id), records.find('attribution', id)]
    for (const linked of before ? allLinks(before) : []) {
      const others = (index.get(linked) ?? []).filter((quote) => quote.id !== id)
      if (others.length > 0) index.set(linked, others)
      else index.delete(linked)
    }
    for (const linked of now ? allLinks(now) : [])
      if (now) index.set(linked, [...(index.get(linked) ?? []), now])
  }
  indexed = records
  return index
}

const NONE: readonly string[] = []

function indexOf(records: Records): Map<string, Attribution[]> {
  const all = new Map<string, Attribution[]>()
  for (const quote of records.ofKind('attribution')) {
    const outer = quote.nestedIn === undefined ? NONE : [quote.nestedIn]
    for (const ids of [quote.cueIds, quote.mentionIds, quote.sourceIds, outer]) {
      for (const linked of ids) {
        const others = all.get(linked)
        if (!others) all.set(linked, [quote])
        else if (others.at(-1) !== quote) others.push(quote)
      }
    }
  }
  return all
}

function allLinks(quote: Attribution): readonly string[] {
  const outer = quote.nestedIn === undefined ? NONE : [quote.nestedIn]
  return [...new Set([...quote.cueIds, ...quote.mentionIds, ...quote.sourceIds, ...outer])]
}
