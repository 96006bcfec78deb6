/** What the values of the model are called on screen. A value without words does not compile. */
import type { AttributionType } from '../../shared/model/attribution.ts'
import type { MentionForm } from '../../shared/model/mention.ts'
import type { AudienceRole, SourceKind } from '../../shared/model/source.ts'
import type { Ground, Obtained } from '../../shared/model/sourcing.ts'

export const TYPE_WORDS: Readonly<Record<AttributionType, string>> = {
  direct: 'Direct',
  indirect: 'Indirect',
  mixed: 'Mixed',
}

/** Quotation marks for quoted words, a wave for reported ones. */
export const TYPE_GLYPHS: Readonly<Record<AttributionType, string>> = {
  direct: '“ ”',
  indirect: '~',
  mixed: '“~”',
}

export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  onRecord: 'On the record',
  background: 'Background',
  deepBackground: 'Deep background',
  offRecord: 'Off the record',
  unstated: 'Not stated',
}

export const OBTAINED_WORDS: Readonly<Record<Obtained, string>> = {
  toldOutlet: 'Told us directly',
  statement: 'Statement',
  publicRemarks: 'Public remarks',
  document: 'Document',
  socialPost: 'Social post',
  otherOutlet: 'Another outlet',
  firsthand: 'Seen first-hand',
  unknown: 'Not known',
}

export const FORM_WORDS: Readonly<Record<MentionForm, string>> = {
  fullName: 'Full name',
  shortName: 'Short name',
  title: 'Title',
  description: 'Description',
  pronoun: 'Pronoun',
  possessive: 'Possessive',
}

export const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  person: 'Person',
  anonymous: 'Unnamed person',
  anonymousGroup: 'Unnamed people',
  organisation: 'Organisation',
  document: 'Document',
  publication: 'Publication',
  socialAccount: 'Social account',
  outlet: 'News outlet',
  group: 'Group',
}

export const AUDIENCE_WORDS: Readonly<Record<AudienceRole, string>> = {
  newsmaker: 'Newsmaker',
  spokesperson: 'Spokesperson',
  official: 'Official',
  expert: 'Expert',
  eyewitness: 'Eyewitness',
  affected: 'Affected by the news',
  reporter: 'Reporter',
  other: 'Other',
}

/** The pairs a picker shows, in the order of the model. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly (readonly [Value, string])[] {
  return values.map((value) => [value, words[value]] as const)
}

/** "1 quote", "2 quotes". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
