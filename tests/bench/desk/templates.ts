/**
 * Some articles of 600 words and about eight quotes each, whose words are to be replaced by others of the same length: so
 * a hundred thousand valid files take no longer than writing them does.
 */
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { syntheticArticle } from '../syntheticArticle.ts'
import { WORDS } from '../vocabulary.ts'
import { LONGEST, SHORTEST } from './lexicon.ts'

const WORDS_AN_ARTICLE = 600
/** Three to a quote. */
const TAGS = 24
export const TEMPLATES = 48

/** A word that another may stand for. */
interface Slot {
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
}

export interface Template {
  readonly tagged: TaggedArticle
  readonly slots: readonly Slot[]
}

export function templates(): readonly Template[] {
  return Array.from({ length: TEMPLATES }, (_, number) => {
    const { json } = syntheticArticle({ words: WORDS_AN_ARTICLE, tags: TAGS }, 1 + number)
    const tagged = edited(JSON.parse(json) as TaggedArticle, number)
    return { tagged, slots: slotsIn(tagged.article.text) }
  })
}

const REPLACEABLE: ReadonlySet<string> = new Set(
  WORDS.filter(({ length }) => length >= SHORTEST && length <= LONGEST),
)

/** Names stay: the directory knows them. */
function slotsIn(text: string): readonly Slot[] {
  return [...text.matchAll(/\p{L}+/gu)]
    .filter(([word]) => REPLACEABLE.has(word.toLowerCase()))
    .map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      isCapital: word !== word.toLowerCase(),
    }))
}

/** What editors leave behind: quotes of every kind, some not looked at yet, some without a source, and comments. */
function edited(tagged: TaggedArticle, number: number): TaggedArticle {
  const attributions = tagged.attributions.map((quote, index) => {
    if (index === 1 && number % 2 === 0)
      return { ...quote, type: 'indirect', typeOverride: 'indirect' } as const
    if (index === 2 && number % 8 === 0) return { ...quote, type: 'mixed', typeOverride: 'mixed' } as const
    if (index === 3 && number % 3 === 0) return { ...quote, status: 'suggested' } as const
    if (index === 4 && number % 4 === 0) return { ...quote, mentionIds: [], source: [], sourceIds: [] }
    return quote
  })
  const [about] = tagged.attributions
  const [span] = about?.content ?? []
  const comments =
    span && number % 3 === 1
      ? [
          {
            id: 'k1',
            by: 'Ada',
            at: '2026-03-01T09:00:00.000Z',
            text: '',
            answers: [],
            spans: [span],
          },
        ]
      : []
  return { ...tagged, attributions, comments }
}
