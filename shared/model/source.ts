/** A source is an entry of the desk's directory: who or what said it. */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'

export const SOURCE_KINDS = [
  'person',
  'anonymous',
  'anonymousGroup',
  'organisation',
  'document',
  'publication',
  'socialAccount',
  'outlet',
  'group',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const AUDIENCE_ROLES = [
  'newsmaker',
  'spokesperson',
  'official',
  'expert',
  'eyewitness',
  'affected',
  'reporter',
  'other',
] as const
export type AudienceRole = (typeof AUDIENCE_ROLES)[number]

export interface Source {
  readonly record: 'source'
  readonly id: string
  readonly kind: SourceKind
  /** Empty for anonymous sources: those have a descriptor only. */
  readonly name: string
  /** What the article calls them: "A Saudi official", "the government's transport envoy". */
  readonly descriptor: string
  readonly aliases: readonly string[]
  readonly affiliation?: string
  /** Who issued a document or statement. */
  readonly issuer?: string
  readonly audienceRole?: AudienceRole
  /** It has turned out to be this one: whatever names it means that one. */
  readonly mergedInto?: string
}

export const sourceKind = recordKind<Source, 'sources', undefined>({
  name: 'source',
  list: 'sources',
  role: undefined,
  fields: {
    id: z.string().min(1),
    kind: z.enum(SOURCE_KINDS),
    name: z.string(),
    descriptor: z.string(),
    aliases: z.array(z.string()),
    affiliation: z.string().exactOptional(),
    issuer: z.string().exactOptional(),
    audienceRole: z.enum(AUDIENCE_ROLES).exactOptional(),
    mergedInto: z.string().exactOptional(),
  },
  links: { mergedInto: 'source' },
})

export function newSource(
  id: string,
  kind: SourceKind,
  given: Partial<Omit<Source, 'record' | 'id' | 'kind'>>,
): Source {
  return { record: 'source', id, kind, name: '', descriptor: '', aliases: [], ...given }
}

export function isAnonymous(source: Pick<Source, 'kind'>): boolean {
  return source.kind === 'anonymous' || source.kind === 'anonymousGroup'
}

/**
 * Whether it is called by a name of its own. “The company” and “its lawyers” are somebody else in every article.
 */
export function isCalledByName(source: Pick<Source, 'kind' | 'name'>): boolean {
  return !isAnonymous(source) && source.name !== '' && !DESCRIBED.test(source.name)
}

/** A word that points at somebody, and nothing behind it that a name would have: capitals, figures, letters without case. */
const DESCRIBED =
  /^(?:[Tt]h(?:e|is|at|ese|ose)|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y)\s[^\p{Lu}\p{Lt}\p{Lo}\p{N}]*$/u

/** What a list shows for this source. */
export function sourceLabel(source: Pick<Source, 'name' | 'descriptor'>): string {
  return source.name || source.descriptor || 'Unnamed source'
}
