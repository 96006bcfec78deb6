/** Where an article says what was looked for: the places that say most of it first. */
import type { FindQuery, Hit } from '../../../shared/contract/desk.ts'
import { foldForFinding, type Folded } from '../../../shared/text/foldForFinding.ts'
import type { Range } from '../../../shared/text/range.ts'
import { contextOf } from './context.ts'
import type { Passages, QuotePassage } from './passages.ts'
import { patternOf, type Term } from './wanted.ts'

export interface HitsWanted extends Pick<FindQuery, 'within' | 'type'> {
  readonly terms: readonly Term[]
  /** Of whom quotes are wanted; undefined for all. */
  readonly sourceIds: ReadonlySet<string> | undefined
}

interface Found {
  readonly hit: Hit
  /** How many of the terms it has. */
  readonly has: number
}

/** @returns at most so many, and how many more there are that say as much */
export function hitsIn(
  passages: Passages,
  sought: HitsWanted,
  most: number,
): { hits: readonly Hit[]; left: number } {
  const found = placesOf(passages, sought)
  const best = found.reduce((has, each) => Math.max(has, each.has), 0)
  const saying = found.filter(({ has }) => has === best)
  const rest = found.filter(({ has }) => has < best)
  const hits = [...saying, ...(saying.length < most ? rest : [])].slice(0, most).map(({ hit }) => hit)
  return { hits, left: Math.max(0, saying.length - hits.length) }
}

function placesOf(passages: Passages, sought: HitsWanted): readonly Found[] {
  const { terms, within, type, sourceIds } = sought
  const isWanted = (quote: QuotePassage): boolean =>
    quote.status !== 'rejected' &&
    (type === null || quote.type === type) &&
    (sourceIds === undefined || quote.sourceIds.some((id) => sourceIds.has(id)))
  const quotes = passages.quotes.filter(isWanted)
  // Whoever asks for quotes of a kind or of a source wants to see those.
  const isAboutQuotes = within === 'quotes' || type !== null || sourceIds !== undefined
  const places: Found[] = []
  const look = (words: string, hit: Omit<Hit, 'context' | 'marked'>): void => {
    const { ranges, has } = foundIn(words, terms)
    if (has > 0 || terms.length === 0) places.push({ has, hit: { ...hit, ...contextOf(words, ranges) } })
  }
  if (isAboutQuotes) for (const { id, by, words } of quotes) look(words, { in: 'quote', tagId: id, by })
  if (terms.length === 0) return places
  if (!isAboutQuotes && (within === 'anywhere' || within === 'text'))
    for (const block of passages.blocks) {
      const words = passages.text.slice(block.start, block.end)
      const { ranges, has } = foundIn(words, terms)
      const [first] = ranges
      if (!first) continue
      const at = block.start + first.start
      const quote = quotes.find((each) => each.ranges.some(({ start, end }) => at >= start && at < end))
      const hit = quote
        ? { in: 'quote' as const, tagId: quote.id, by: quote.by }
        : { in: 'text' as const, by: '', at }
      places.push({ has, hit: { ...hit, ...contextOf(words, ranges) } })
    }
  if (within === 'anywhere' || within === 'comments')
    for (const { id, by, words } of passages.comments) look(words, { in: 'comment', tagId: id, by })
  if (within === 'sources' || (within === 'anywhere' && places.length === 0))
    for (const { id, words } of passages.sources) {
      const quote = passages.quotes.find(
        ({ sourceIds: ids, status }) => status === 'accepted' && ids.includes(id),
      )
      look(words, { in: 'source', by: '', ...(quote ? { tagId: quote.id } : {}) })
    }
  return places
}

/** Every place where one of the terms is, in order, and how many of the terms there are. */
function foundIn(words: string, terms: readonly Term[]): { ranges: readonly Range[]; has: number } {
  const folded = folding(words)
  const ranges: Range[] = []
  let has = 0
  for (const term of terms) {
    const found = [...folded.text.matchAll(patternOf(term))]
    if (found.length > 0) has += 1
    for (const { index, 0: match } of found) ranges.push(folded.rangeOf(index, index + match.length))
  }
  return { ranges: ranges.sort((a, b) => a.start - b.start), has }
}

/** Letters of English and what stands between its words: of these only capitals are folded for finding words, in their place. */
const ENGLISH = /^[\t\n\r -~“”‘’–—]*$/u

function folding(words: string): Folded {
  if (!ENGLISH.test(words)) return foldForFinding(words)
  return { text: words.toLowerCase(), rangeOf: (start, end) => ({ start, end }) }
}
