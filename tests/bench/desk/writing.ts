/** Fills a desk with articles, each its own file with its own words: the same for the same number. */
import { createHash } from 'node:crypto'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../../shared/document/decode.ts'
import { serialise } from '../../../shared/document/encode.ts'
import { Records } from '../../../shared/document/records.ts'
import { spanMaker } from '../../../shared/document/spanMaker.ts'
import { newEntry } from '../../../shared/model/entry.ts'
import { sourceKind } from '../../../shared/model/source.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { directoryCodec } from '../../../main/services/directory/directoryCodec.ts'
import { ARTICLE_ENDING, deskPlaces } from '../../../main/storage/deskPlaces.ts'
import { chance, type Chance } from '../chance.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { TEMPLATES, templates, type Template } from './templates.ts'

/** From one article's last change to the next one's. */
const MINUTES_APART = 10
const MINUTE = 60_000

export function fillDesk(folder: string, count: number): void {
  const places = deskPlaces(folder)
  const patterns = templates()
  const lexicon = createLexicon()
  const draw = chance(7)
  mkdirSync(places.articles, { recursive: true })
  writeFileSync(places.sources, directoryOf(patterns))
  const now = Date.now()
  for (let number = 0; number < count; number++) {
    const pattern = patterns[number % patterns.length]
    if (!pattern) throw new RangeError('no template')
    const { article, ...lists } = articleOf(pattern, number, lexicon, draw)
    const tagged = { ...lists, article }
    if (number < TEMPLATES) assertWhole(tagged)
    const path = join(places.articles, article.slug + ARTICLE_ENDING)
    writeFileSync(path, serialise(inOrder(tagged)))
    const changed = new Date(now - (count - number) * MINUTES_APART * MINUTE)
    utimesSync(path, changed, changed)
  }
}

/** A text of the same kind that is no article yet. */
export function plainTexts(count: number, seed: number): readonly string[] {
  const patterns = templates()
  const lexicon = createLexicon()
  const draw = chance(seed)
  return patterns.slice(0, count).map(({ tagged, slots }) => reworded({ tagged, slots }, lexicon, draw))
}

function articleOf(template: Template, number: number, lexicon: Lexicon, draw: Chance): TaggedArticle {
  const { tagged } = template
  const text = reworded(template, lexicon, draw)
  const span = spanMaker(text)
  const at = <Given extends { readonly start: number; readonly end: number }>(given: Given) => ({
    ...given,
    ...span(given.start, given.end),
  })
  const words = (each: readonly number[]): readonly string[] =>
    each.map((length) => lexicon.draw(length, draw))
  const title = words([8, 5, 9, 6, 7])
  return {
    ...tagged,
    article: {
      ...tagged.article,
      id: `d${number}`,
      title: title.join(' '),
      slug: `${title.slice(0, 2).join('-')}-${number}`,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    },
    attributions: tagged.attributions.map((quote) => ({
      ...quote,
      content: quote.content.map(at),
      cue: quote.cue.map(at),
      source: quote.source.map(at),
    })),
    cues: tagged.cues.map((cue) => ({ ...cue, spans: cue.spans.map(at) })),
    mentions: tagged.mentions.map((mention) => ({ ...mention, spans: mention.spans.map(at) })),
    comments: tagged.comments.map((comment) => ({
      ...comment,
      text: words([5, 7, 4, 9, 6, 8, 5]).join(' '),
      spans: comment.spans.map(at),
    })),
  }
}

/** Every other word is one of those that are in all articles. */
function reworded({ tagged, slots }: Template, lexicon: Lexicon, draw: Chance): string {
  const { text } = tagged.article
  let written = ''
  let from = 0
  for (const { start, end, isCapital } of slots) {
    if (draw.below(2) === 0) continue
    const word = lexicon.draw(end - start, draw)
    written += text.slice(from, start) + (isCapital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word)
    from = end
  }
  return written + text.slice(from)
}

/** Its fields as our own writer orders them. */
function inOrder({ format, version, offsetUnit, article, ...lists }: TaggedArticle): TaggedArticle {
  return { format, version, offsetUnit, article, ...lists }
}

/** @throws Error when Quoin itself would refuse anything of it */
function assertWhole(tagged: TaggedArticle): void {
  const read = decode(JSON.parse(serialise(tagged)))
  if (!read.ok) throw new Error(`a synthetic article is none: ${read.message}`)
  const [refused] = read.value.refused
  if (refused) throw new Error(`a synthetic article has a bad tag: ${refused.id}, ${refused.reason}`)
}

/** All that the articles name, or the directory would be made from all of them meanwhile. */
function directoryOf(patterns: readonly Template[]): Uint8Array {
  const entries = patterns
    .flatMap(({ tagged }) => tagged.sources)
    .flatMap((json) => {
      const source = sourceKind.read(json)
      return source.ok ? [newEntry(source.value.record)] : []
    })
  return directoryCodec.bytes({ entries: Records.of(entries), unread: [], rest: {} }).bytes
}
