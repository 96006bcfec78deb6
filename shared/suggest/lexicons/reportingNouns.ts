import reportingNouns from '../../../assets/lexicons/en/reporting-nouns.json' with { type: 'json' }

/** "claim", "call": a noun for something said, and the words that lead on to what that was, with how often they do. */
export type NounFrames = ReadonlyMap<string, number>

const nouns = new Map<string, NounFrames>()
for (const { noun, frames } of reportingNouns) {
  const weights = new Map(Object.entries(frames))
  nouns.set(noun, weights)
  nouns.set(noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, weights)
}

/** The frames of a noun, singular or plural, lower case; undefined when it is none of something said. */
export const nounFrames = (lower: string): NounFrames | undefined => nouns.get(lower)
