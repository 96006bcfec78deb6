import type { Range } from '../text/range.ts'
import type { Finding, FoundCue, MoreContent } from './finding.ts'
import type { ParagraphReading } from './paragraphReading.ts'

/** What was read in a paragraph by itself, moved to where the paragraph stands in its article. A copy. */
export function shiftReading(reading: ParagraphReading, by: number): ParagraphReading {
  const { findings, continued, pending, sightings } = reading
  return {
    ...reading,
    findings: findings.map((finding) => shiftFinding(finding, by)),
    continued: shiftContent(continued, by),
    pending: pending && shiftCue(pending, by),
    sightings: {
      ...shiftRange(sightings, by),
      sightings: sightings.sightings.map((each) => shiftRange(each, by)),
      sentences: sightings.sentences.map((at) => at + by),
    },
  }
}

const shiftFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  ...shiftContent(finding, by),
  ...shiftCue(finding, by),
})

const shiftContent = ({ content, counts }: MoreContent, by: number): MoreContent => ({
  content: content.map((range) => shiftRange(range, by)),
  counts,
})

const shiftCue = ({ cue, source, weight }: FoundCue, by: number): FoundCue => ({
  cue: cue.map((range) => shiftRange(range, by)),
  source: source && shiftRange(source, by),
  weight,
})

const shiftRange = <Place extends Range>(place: Place, by: number): Place => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
})
