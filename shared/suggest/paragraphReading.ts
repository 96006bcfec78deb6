import { quotations, type Quotation } from '../text/quotations.ts'
import {
  type Finding,
  findingFrom,
  type FoundCue,
  foundCue,
  type MoreContent,
  moreContent,
} from './finding.ts'
import { sightPeople } from './people/sightPeople.ts'
import type { ParagraphSightings } from './people/sighting.ts'
import { type BlockReading, type Carry, NOTHING_CARRIED, readBlock } from './readBlock.ts'
import { quotationsAlone } from './rules/loneQuotation.ts'

/** All that one paragraph says by itself, offsets counted from its start, so that it holds wherever the paragraph stands. */
export interface ParagraphReading {
  readonly findings: readonly Finding[]
  /** What it adds to the last attribution of an earlier paragraph. */
  readonly continued: MoreContent
  readonly carry: Carry
  /** Set when `carry.awaits` is: whose words the next paragraph's quotation are. */
  readonly pending: FoundCue | undefined
  readonly sightings: ParagraphSightings
}

/** @param words the paragraph's text */
export function readParagraph(words: string, carry: Carry, isFirst: boolean): ParagraphReading {
  const whole = { start: 0, end: words.length }
  const found = quotations(words, whole)
  return readingFrom(words, found, readBlock(words, whole, found, carry, isFirst), sightPeople(words, whole))
}

/** The same for a language without a lexicon. */
export function readMarks(words: string): ParagraphReading {
  const whole = { start: 0, end: words.length }
  const found = quotations(words, whole)
  const drafts = quotationsAlone(words, found)
  return readingFrom(
    words,
    found,
    { drafts, continued: [], carry: NOTHING_CARRIED, pending: undefined },
    { ...whole, sightings: [], sentences: [0] },
  )
}

function readingFrom(
  words: string,
  found: readonly Quotation[],
  { drafts, continued, carry, pending }: BlockReading,
  sightings: ParagraphSightings,
): ParagraphReading {
  return {
    findings: drafts.flatMap((draft) => findingFrom(words, found, draft) ?? []),
    continued: moreContent(words, found, continued),
    carry,
    pending: pending && foundCue(words, pending),
    sightings,
  }
}
