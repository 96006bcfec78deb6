/** How long it takes to find two words in everything that the articles say, beside `grep` on the same folder in between. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Desk } from '../../../main/services/desk/desk.ts'
import type { FindQuery } from '../../../shared/contract/desk.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { chance, type Chance } from '../chance.ts'
import { WORDS } from '../vocabulary.ts'
import { createLexicon, SHORTEST, type Lexicon } from './lexicon.ts'

export interface FindingMeasured {
  /** Milliseconds each, by what was looked for. */
  readonly finds: Readonly<Record<QueryKind, readonly number[]>>
  readonly greps: readonly number[]
}

export const QUERY_KINDS = ['common', 'rare', 'mixed', 'begun', 'of a type', 'in a state'] as const
type QueryKind = (typeof QUERY_KINDS)[number]

const QUERIES_A_KIND = 25
/** A scan takes seconds. */
const GREP_EVERY = 25
/** As many as a window asks for. */
const FOUND_AT_ONCE = 40
const EVERYTHING: FindQuery = {
  words: '',
  within: 'anywhere',
  type: null,
  sourceId: null,
  state: 'any',
  since: 'ever',
  count: FOUND_AT_ONCE,
}

export async function measureFinding(desk: Desk, slugs: readonly string[]): Promise<FindingMeasured> {
  const draw = chance(3)
  const lexicon = createLexicon()
  const finds = Object.fromEntries(QUERY_KINDS.map((kind) => [kind, [] as number[]])) as Record<
    QueryKind,
    number[]
  >
  const greps: number[] = []
  // The first reads the folder into the system's cache, which does not count.
  await grep('unprecedented', desk.places.articles)
  for (let number = 0; number < QUERIES_A_KIND * QUERY_KINDS.length; number++) {
    const kind = QUERY_KINDS[number % QUERY_KINDS.length] ?? 'mixed'
    const slug = slugs[draw.below(slugs.length)] ?? ''
    const { article } = JSON.parse(readFileSync(desk.places.article(slug), 'utf8')) as TaggedArticle
    const query = queryOf(kind, article.text, lexicon, draw)
    const from = performance.now()
    const { articles } = await desk.find(query, undefined)
    finds[kind].push(performance.now() - from)
    if (articles.length === 0 && mustBeFound(kind, query.words))
      throw new Error(`nothing found of “${query.words}”, which “${slug}” says`)
    if (number % GREP_EVERY === 0)
      greps.push(await grep(query.words.split(' ')[0] ?? '', desk.places.articles))
  }
  return { finds, greps }
}

/** One or two letters are a word of their own, which nobody may have written. */
function mustBeFound(kind: QueryKind, words: string): boolean {
  return kind !== 'of a type' && kind !== 'in a state' && (words.split(' ').at(-1)?.length ?? 0) > 2
}

const TYPES = ['direct', 'indirect', 'mixed'] as const
const STATES = ['suggested', 'unsourced', 'commented'] as const

/** @param text of an article that is to be found by it */
function queryOf(kind: QueryKind, text: string, lexicon: Lexicon, draw: Chance): FindQuery {
  const words = [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])]
  const common = words.filter((word) => COMMON.has(word))
  const byRank = words
    .filter((word) => lexicon.rankOf(word) !== undefined)
    .sort((a, b) => (lexicon.rankOf(b) ?? 0) - (lexicon.rankOf(a) ?? 0))
  // Some of the rarest.
  const rare = byRank.slice(0, 12)
  switch (kind) {
    case 'common':
      return { ...EVERYTHING, words: `${draw.one(common)} ${draw.one(common)}` }
    case 'rare':
      return { ...EVERYTHING, words: `${draw.one(rare)} ${draw.one(rare)}` }
    case 'mixed':
      return { ...EVERYTHING, words: `${draw.one(rare)} ${draw.one(common)}` }
    case 'begun':
      // As it is being typed.
      return { ...EVERYTHING, words: `${draw.one(common)} ${draw.one(byRank).slice(0, 1 + draw.below(3))}` }
    case 'of a type':
      return {
        ...EVERYTHING,
        words: `${draw.one(common)} ${draw.one(byRank)}`,
        type: TYPES[draw.below(TYPES.length)] ?? null,
      }
    case 'in a state':
      return {
        ...EVERYTHING,
        words: `${draw.one(common)} ${draw.one(byRank)}`,
        state: STATES[draw.below(STATES.length)] ?? 'any',
      }
  }
}

const COMMON: ReadonlySet<string> = new Set(WORDS.filter(({ length }) => length >= SHORTEST))

/** Milliseconds; NaN where there is no such program. What it finds is read: it stops at the first when nobody does. */
function grep(word: string, folder: string): Promise<number> {
  const from = performance.now()
  return new Promise((resolve) => {
    const child = spawn('grep', ['-rli', word, folder], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.resume()
    child.on('error', () => {
      resolve(Number.NaN)
    })
    child.on('close', () => {
      resolve(performance.now() - from)
    })
  })
}
