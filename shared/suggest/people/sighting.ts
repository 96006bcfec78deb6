import type { Range } from '../../text/range.ts'
import type { Gender } from './gender.ts'
import type { PersonName } from './personName.ts'

interface Place extends Range {
  /** Counted from the start of the paragraph. */
  readonly sentence: number
  /** The first of its sentence to be named, and not behind a preposition: likely what the sentence is about. */
  readonly leads: boolean
  /** Inside quotation marks: others may be meant by the same words there. */
  readonly quoted: boolean
}

/** A person named in full or by title: "UK Prime Minister Keir Starmer", "Mr. Lund". */
export interface PersonSighting extends Place {
  readonly kind: 'person'
  readonly name: PersonName
  readonly possessive: boolean
  /** The title before it, capitalised or not: "former union leader". */
  readonly title: string
  /** What follows it between commas: "a teacher in Leeds". */
  readonly descriptor: string
  /** "CNN" of "CNN’s Jeff Zeleny". */
  readonly owner: string
  /** Its first word stands where any word would be capitalised: "Did Lund", "Surely Lund". */
  readonly opens: boolean
}

/** An organisation, a place or another thing of several capitalised words; or an acronym. */
export interface BodySighting extends Place {
  readonly kind: 'body'
  readonly name: string
  readonly possessive: boolean
  /** "HA" of "Harbour Authority (HA)". */
  readonly acronym: string
}

/** One capitalised word that may be a surname, a firm or a country: the whole article decides. */
export interface LoneSighting extends Place {
  readonly kind: 'lone'
  readonly word: string
  readonly key: string
  readonly possessive: boolean
  /** Stands where any word would be capitalised. */
  readonly opens: boolean
}

interface PronounSighting extends Place {
  readonly kind: 'pronoun'
  readonly gender: Gender
  /** "he", not "his". */
  readonly isSubject: boolean
}

export type Sighting = PersonSighting | BodySighting | LoneSighting | PronounSighting

/** Who and what one paragraph names. It depends on the paragraph's text alone, so it can be kept while others change. */
export interface ParagraphSightings extends Range {
  readonly sightings: readonly Sighting[]
  /** Where its sentences begin. */
  readonly sentences: readonly number[]
}
