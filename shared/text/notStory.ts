import { articleBlocks } from './articleBlocks.ts'
import { findFurniture } from './findFurniture.ts'
import { findHeadline } from './findHeadline.ts'
import type { Range } from './range.ts'

/** What the engine is not to read of a text: furniture, and the headline, whose words the story quotes again. In order. */
export function notStory(text: string): readonly Range[] {
  const blocks = articleBlocks(text)
  const furniture = findFurniture(text, blocks)
  const headline = blocks[findHeadline(text, blocks, furniture) ?? -1]
  return headline ? [...furniture, headline].toSorted((a, b) => a.start - b.start) : furniture
}
