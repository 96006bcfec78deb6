import type { Range } from '../text/range.ts'
import type { ParagraphSightings } from './people/sighting.ts'

// What was read in a paragraph by itself, moved to where the paragraph stands in its article. All are copies.

export const shiftRange = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by })

interface Placed {
  readonly content?: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: Range | undefined
}

export function shiftDraft<Draft extends Placed>(draft: Draft, by: number): Draft {
  return {
    ...draft,
    ...(draft.content && { content: draft.content.map((range) => shiftRange(range, by)) }),
    cue: draft.cue.map((range) => shiftRange(range, by)),
    source: draft.source && shiftRange(draft.source, by),
  }
}

export const shiftSightings = (
  { start, end, sightings, sentences }: ParagraphSightings,
  by: number,
): ParagraphSightings => ({
  start: start + by,
  end: end + by,
  sightings: sightings.map((sighting) => ({
    ...sighting,
    start: sighting.start + by,
    end: sighting.end + by,
  })),
  sentences: sentences.map((at) => at + by),
})
