/**
 * Document -> tagged article. Canonical: the same article always gives the same bytes, whatever the order in which it
 * was tagged, so that files can be compared and kept in version control.
 */
import { attributionKind, type Attribution, type AttributionJson } from '../model/attribution.ts'
import { byId, canonicalOf } from '../model/canonical.ts'
import { keepLinks } from '../model/links.ts'
import { mentionKind, type Mention } from '../model/mention.ts'
import { KINDS, type QuoinRecord, type RecordKind } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import {
  FORMAT,
  LISTED,
  VERSION,
  type Lists,
  type ListedKind,
  type TaggedArticle,
} from '../model/taggedArticle.ts'
import { typeTold } from '../text/contentType.ts'
import { headOf, type ArticleState } from './articleState.ts'
import { layoutOf, paragraphsIn, type Layout } from './layout.ts'
import { liesWithin } from './liesWithin.ts'
import { outerQuote } from './outerQuote.ts'
import type { Records } from './records.ts'
import { spanMaker } from './spanMaker.ts'
import { tagsInBlock } from './tags.ts'
import { cueKind } from '../model/cue.ts'
import { sourceKind } from '../model/source.ts'

export interface Hasher {
  /** SHA-256 of the text in UTF-8 as lower-case hexadecimal. */
  (text: string): string
}

export function encode(state: ArticleState, sha256: Hasher): TaggedArticle {
  const layout = layoutOf(state.doc)
  const spans = spansById(layout)
  const spansOf = (id: string): readonly Span[] => spans.get(id) ?? []
  const inOrder = byPlace(spans)
  const records = state.records
  const { articleId, title, slug, language, record: _record, id: _id, ...unknown } = headOf(records)

  const attributions = [...records.ofKind(attributionKind)].filter(
    (each) => each.status === 'accepted' || spansOf(each.id).length > 0,
  )
  const linked = new Set(attributions.flatMap((each) => [...each.cueIds, ...each.mentionIds]))
  const isWorthKeeping = ({ id, orphaned }: { readonly id: string; readonly orphaned?: string }) =>
    spansOf(id).length > 0 || (linked.has(id) && orphaned !== undefined)
  const mentions = [...records.ofKind(mentionKind)]
    .filter(isWorthKeeping)
    .map((mention) => withLiveSource(mention, records))
  const cues = [...records.ofKind(cueKind)].filter(isWorthKeeping)
  const sourcesOf = new Map(attributions.map((each) => [each.id, allSourceIds(each, records)]))
  const usedSources = withThoseMergedInto(records, [
    ...mentions.flatMap(({ sourceId }) => sourceId ?? []),
    ...[...sourcesOf.values()].flat(),
  ])
  const sources = [...records.ofKind(sourceKind)].filter(({ id }) => usedSources.has(id))
  const kept = new Set([...attributions, ...mentions, ...cues].map(({ id }) => id))

  /** Nesting that editing has undone is kept in mind, in case it comes back, but not written down. */
  const nestingOf = (quote: Attribution): Pick<Attribution, 'nestedIn'> => {
    const outer = outerQuote(records, quote)
    if (!outer || !kept.has(outer.id)) return {}
    const isGone = quote.orphaned !== undefined || outer.orphaned !== undefined
    const lies = isGone || liesWithin(spansOf(quote.id).map(toPlace), spansOf(outer.id).map(toPlace))
    return lies ? { nestedIn: outer.id } : {}
  }

  const attributionJson = (record: Attribution): AttributionJson => {
    const { cueIds, mentionIds, sourceIds: _sourceIds, nestedIn: _nestedIn, ...whole } = record
    const content = spansOf(record.id)
    const liveCues = cueIds.filter((each) => kept.has(each))
    const liveMentions = mentionIds.filter((each) => kept.has(each))
    const fields = { ...whole, ...nestingOf(record), ...(content.length === 0 ? goneFrom(record) : {}) }
    const { id, status, origin, ...more } = canonical(fields, 'attribution')
    return {
      id,
      type: record.typeOverride ?? typeTold(layout.text, content, record.orphaned),
      status,
      origin,
      content,
      cue: liveCues.flatMap((cueId) => spansOf(cueId).map((span) => ({ ...span, cueId }))),
      source: liveMentions.flatMap((mentionId) => spansOf(mentionId).map((span) => ({ ...span, mentionId }))),
      cueIds: liveCues,
      mentionIds: liveMentions,
      sourceIds: sourcesOf.get(record.id) ?? [],
      ...more,
    }
  }

  /** Of a kind that is not here, all are written. */
  const chosen: Partial<Readonly<Record<RecordKind, readonly QuoinRecord[]>>> = {
    cue: cues,
    mention: mentions,
    source: sources,
  }
  const entriesOf = (kind: ListedKind): readonly unknown[] => {
    const { name, role } = kind
    if (name === 'attribution') return attributions.sort(inOrder).map(attributionJson)
    const all = [...(chosen[name] ?? records.ofKind<QuoinRecord>(kind))]
    if (role === undefined) return all.sort(byId).map((record) => canonical(record, name))
    return all.sort(inOrder).map((record) => {
      const spans = spansOf(record.id)
      // What it was about may be gone meanwhile, and come back.
      const linked = keepLinks(record, (id, { to }) => to !== 'tag' || kept.has(id))
      const whole = spans.length === 0 ? { ...linked, ...goneFrom(linked) } : linked
      return { ...canonical(whole, name), spans }
    })
  }

  return {
    format: FORMAT,
    version: VERSION,
    offsetUnit: 'utf16',
    article: {
      id: articleId,
      title,
      slug,
      language,
      text: layout.text,
      sha256: sha256(layout.text),
      blocks: paragraphsIn(layout),
      furniture: furnitureOf(layout),
      ...unknown,
    },
    // Each list is what its kind says it is.
    ...(Object.fromEntries(LISTED.map((kind) => [kind.list, entriesOf(kind)])) as unknown as Lists),
    claims: [],
    findings: [],
    ...state.rest,
  }
}

/** Its text is gone; nobody could say what it was when two windows each deleted half of it. */
function goneFrom(record: QuoinRecord): { readonly orphaned: string } {
  return { orphaned: 'orphaned' in record ? (record.orphaned ?? '') : '' }
}

/** The file's bytes as text: indented, one newline at the end. */
export function serialise(article: TaggedArticle): string {
  return `${JSON.stringify(article, null, 2)}\n`
}

/** The sources assigned by hand and those of its mentions, each once, also of a mention whose text is gone. */
function allSourceIds(attribution: Attribution, records: Records): readonly string[] {
  const mentioned = attribution.mentionIds.flatMap((id) => records.find(mentionKind, id)?.sourceId ?? [])
  const live = [...mentioned, ...attribution.sourceIds].filter((id) => records.find(sourceKind, id))
  return [...new Set(live)].sort()
}

/** These, and what they have been merged into. */
function withThoseMergedInto(records: Records, ids: readonly string[]): ReadonlySet<string> {
  const used = new Set(ids)
  for (const id of used) {
    const into = records.find(sourceKind, id)?.mergedInto
    if (into !== undefined) used.add(into)
  }
  return used
}

/** One window may take back an entry that another has just named: no file says that somebody is nobody. */
function withLiveSource(mention: Mention, records: Records): Mention {
  const { sourceId, ...unnamed } = mention
  return sourceId === undefined || records.find(sourceKind, sourceId) ? mention : unnamed
}

function toPlace({ start, end }: Span) {
  return { from: start, to: end }
}

function spansById({ text, blocks }: Layout): ReadonlyMap<string, readonly Span[]> {
  const span = spanMaker(text)
  const spans = new Map<string, Span[]>()
  for (const block of blocks) {
    for (const { id, from, to } of tagsInBlock(block.node)) {
      const [start, end] = [block.start + from, block.start + to]
      const before = spans.get(id)
      const last = before?.at(-1)
      // Its paragraph was cut into stretches within the tag.
      if (before && last?.end === start) before[before.length - 1] = span(last.start, end)
      else if (before) before.push(span(start, end))
      else spans.set(id, [span(start, end)])
    }
  }
  return spans
}

function furnitureOf({ blocks }: Layout) {
  const found: { kind: string; start: number; end: number }[] = []
  for (const { node, start } of blocks) {
    node.forEach((text, offset) => {
      const mark = text.marks.find(({ type }) => type.name === 'furniture')
      if (!mark) return
      const kind = String(mark.attrs['kind'])
      const last = found.at(-1)
      if (last && last.kind === kind && last.end === start + offset) last.end += text.nodeSize
      else found.push({ kind, start: start + offset, end: start + offset + text.nodeSize })
    })
  }
  return found
}

/** Tags in the order of the text, the longer first; those whose text is gone come last. */
function byPlace(spans: ReadonlyMap<string, readonly Span[]>) {
  return (a: { readonly id: string }, b: { readonly id: string }): number => {
    const [first, second] = [spans.get(a.id), spans.get(b.id)]
    const order = (first?.[0]?.start ?? Infinity) - (second?.[0]?.start ?? Infinity)
    if (order !== 0 && !Number.isNaN(order)) return order
    return (second?.at(-1)?.end ?? 0) - (first?.at(-1)?.end ?? 0) || byId(a, b)
  }
}

const CANONICAL = Object.fromEntries(
  Object.values(KINDS).map((kind) => [kind.name, canonicalOf(kind)]),
) as unknown as Readonly<Record<RecordKind, ReturnType<typeof canonicalOf>>>

function canonical<T extends object>(record: T, kind: RecordKind): Omit<T, 'record'> {
  return CANONICAL[kind](record)
}
