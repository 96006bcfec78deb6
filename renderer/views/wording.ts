/** What the values of the model are called on screen. A value without words does not compile. */
import type { Role } from '../../shared/model/role.ts'
import type { AttributionType, Status } from '../../shared/model/attribution.ts'
import type { MentionForm } from '../../shared/model/mention.ts'
import type { AudienceRole, SourceKind } from '../../shared/model/source.ts'
import type { SourcesOnly } from '../store/slices/place.ts'
import type { FindIn, FindSince, FindState, Hit } from '../../shared/contract/desk.ts'
import type { Ground, Obtained } from '../../shared/model/sourcing.ts'

export const TYPE_WORDS: Readonly<Record<AttributionType, string>> = {
  direct: 'Direct',
  indirect: 'Indirect',
  mixed: 'Mixed',
}

/** What the list says of a quote beside its type. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  suggested: 'suggested',
  accepted: '',
  rejected: 'rejected',
}

/** What the tags of each role are called. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  content: 'quote',
  cue: 'cue',
  source: 'source',
  comment: 'comment',
}

/** The fields of the forms: what an editor would ask. */
export const FIELD_WORDS = {
  type: 'Type',
  whoSaidIt: 'Who said it',
  namedAs: 'Named as',
  cue: 'Cue',
  ground: 'On what terms',
  obtained: 'How we got it',
  whyUnnamed: 'Why unnamed',
  approvedBy: 'Approved by',
  within: 'Within',
  note: 'Note',
  about: 'About',
  comment: 'Comment',
  answer: 'Answer',
  signed: 'Signed',
  words: 'Words',
  namedBy: 'Named by',
  whoItIs: 'Who it is',
  quotes: 'Quotes',
  introduces: 'Introduces',
  name: 'Name',
  describedAs: 'Described as',
  title: 'Title',
  twin: 'Same name',
  kind: 'Kind',
  issuer: 'Issued by',
  affiliation: 'Affiliation',
  role: 'Role',
  aliases: 'Also called',
  titles: 'Dated titles',
  realName: 'Real name',
  privateNote: 'Private note',
  show: 'Show',
  lookIn: 'Look in',
  state: 'State',
  changed: 'Changed',
} as const

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

/** What the list of sources can be narrowed to. */
export const ONLY_WORDS: Readonly<Record<SourcesOnly, string>> = {
  all: 'All sources',
  people: 'People',
  bodies: 'Bodies and accounts',
  documents: 'Documents',
  unnamed: 'Unnamed',
  twins: 'Same name twice',
  unused: 'Not quoted',
  merged: 'Merged into others',
}

export const FIND_IN_WORDS: Readonly<Record<FindIn, string>> = {
  anywhere: 'Anywhere',
  text: 'In the text',
  quotes: 'In quotes',
  sources: 'In sources’ names',
  comments: 'In comments',
}

export const FIND_TYPE_WORDS: Readonly<Record<AttributionType | 'any', string>> = {
  any: 'Any kind of quote',
  direct: 'Direct quotes',
  indirect: 'Indirect quotes',
  mixed: 'Mixed quotes',
}

export const FIND_STATE_WORDS: Readonly<Record<FindState, string>> = {
  any: 'Done or not',
  suggested: 'With suggestions left',
  unsourced: 'With unsourced quotes',
  commented: 'With open comments',
}

export const FIND_SINCE_WORDS: Readonly<Record<FindSince, string>> = {
  ever: 'Changed at any time',
  day: 'Changed today',
  week: 'Changed this week',
  month: 'Changed this month',
  year: 'Changed this year',
}

/** What was found is in. */
export const HIT_WORDS: Readonly<Record<Hit['in'], string>> = {
  text: 'text',
  quote: 'quote',
  source: 'source',
  comment: 'comment',
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
