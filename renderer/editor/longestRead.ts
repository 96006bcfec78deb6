/** What the engine is asked to read. Of a longer article nothing is proposed, and whoever asks is told why. */
import type { Node } from 'prosemirror-model'

/** In positions, nearly UTF-16 code units: 300,000 words. The engine takes a second and 100 MB for each million. */
const LONGEST_READ = 2_000_000

export const LONGEST_SAID =
  'Quoin proposes quotes in articles of up to 2,000,000 characters, and this one is longer. Split it to have them proposed.'

export const isTooLong = (doc: Node): boolean => doc.content.size > LONGEST_READ
