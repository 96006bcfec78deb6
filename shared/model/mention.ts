/** A mention is a span that names a source: "UK Prime Minister Keir Starmer", "Starmer", "he". */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'

export const MENTION_FORMS = [
  'fullName',
  'shortName',
  'title',
  'description',
  'pronoun',
  'possessive',
] as const
export type MentionForm = (typeof MENTION_FORMS)[number]

export interface Mention {
  readonly record: 'mention'
  readonly id: string
  readonly form: MentionForm
  /** The entry of the directory it stands for, once somebody said so. */
  readonly sourceId?: string
  readonly orphaned?: string
}

export const mentionKind = recordKind<Mention, 'mentions', 'source'>({
  name: 'mention',
  list: 'mentions',
  role: 'source',
  fields: {
    id: z.string().min(1),
    form: z.enum(MENTION_FORMS),
    sourceId: z.string().exactOptional(),
    orphaned: z.string().exactOptional(),
  },
  links: { sourceId: 'source' },
})

export function newMention(id: string, form: MentionForm, sourceId?: string): Mention {
  return { record: 'mention', id, form, ...(sourceId === undefined ? {} : { sourceId }) }
}
