import type { ParagraphSightings } from './people/sighting.ts'
import { sightPeople } from './people/sightPeople.ts'
import { quotations } from '../text/quotations.ts'
import { type BlockReading, type Carry, NOTHING_CARRIED, readBlock } from './readBlock.ts'
import { quotationsAlone } from './rules/loneQuotation.ts'

/** All that one paragraph says by itself, offsets counted from its start, so that it holds wherever the paragraph stands. */
export interface ParagraphReading extends BlockReading {
  readonly sightings: ParagraphSightings
}

/** @param words the paragraph's text */
export function readParagraph(words: string, carry: Carry, isFirst: boolean): ParagraphReading {
  const whole = { start: 0, end: words.length }
  return { ...readBlock(words, whole, carry, isFirst), sightings: sightPeople(words, whole) }
}

/** The same for a language without a lexicon. */
export function readMarks(words: string): ParagraphReading {
  const whole = { start: 0, end: words.length }
  return {
    drafts: quotationsAlone(words, quotations(words, whole)),
    continued: [],
    carry: NOTHING_CARRIED,
    pending: undefined,
    sightings: { ...whole, sightings: [], sentences: [0] },
  }
}
