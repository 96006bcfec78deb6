/** A comment is what a colleague has to say on some words of the article, with the answers to it, until it is settled. */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'

/** Who said it and when: an ISO 8601 time. */
export interface Signed {
  readonly by: string
  readonly at: string
}

export interface Answer extends Signed {
  readonly id: string
  readonly text: string
}

export interface Comment extends Signed {
  readonly record: 'comment'
  readonly id: string
  readonly text: string
  /** Mostly in the order in which they were given: one that is brought back comes last. */
  readonly answers: readonly Answer[]
  /** Nothing more is to be done about it. */
  readonly settled?: Signed
  /** The tag that it is about; one about words alone has none. */
  readonly aboutId?: string
  readonly orphaned?: string
}

const signed = { by: z.string(), at: z.string() }

export const commentKind = recordKind<Comment, 'comments', 'comment'>({
  name: 'comment',
  list: 'comments',
  since: '1.1',
  role: 'comment',
  fields: {
    id: z.string().min(1),
    ...signed,
    text: z.string(),
    answers: z.array(z.looseObject({ id: z.string().min(1), ...signed, text: z.string() })),
    settled: z.looseObject(signed).exactOptional(),
    aboutId: z.string().exactOptional(),
    orphaned: z.string().exactOptional(),
  },
  links: { aboutId: 'tag' },
  isPast: ({ settled }) => settled !== undefined,
})

/** Nobody has answered it yet. */
export function newComment(
  id: string,
  given: Signed & Pick<Comment, 'text' | 'aboutId' | 'orphaned'>,
): Comment {
  return { record: 'comment', id, answers: [], ...given }
}

/** What is shown for who said it. */
export function signature(by: string): string {
  return by || 'somebody'
}
