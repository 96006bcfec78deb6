import { type ParagraphReading, readMarks, readParagraph } from '../paragraphReading.ts'
import { hasLexicon } from '../lexicons/language.ts'
import { NOTHING_CARRIED } from '../readBlock.ts'

/** Longer paragraphs are not read between a key and its frame. */
const LONGEST = 20_000

/** What the engine reads in a paragraph by itself, for a key pressed in it. @param language BCP 47, `und` when unknown */
export function paragraphAt(words: string, language: string): ParagraphReading | undefined {
  if (words.length > LONGEST) return undefined
  return hasLexicon(words, language) ? readParagraph(words, NOTHING_CARRIED, false) : readMarks(words)
}
