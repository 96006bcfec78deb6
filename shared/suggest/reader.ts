import type { Range } from '../text/range.ts'
import { splitBlocks } from '../text/splitBlocks.ts'
import type { BlockDraft } from './draft.ts'
import { hasLexicon } from './lexicons/language.ts'
import { type ParagraphReading, readMarks, readParagraph } from './paragraphReading.ts'
import type { ParagraphSightings } from './people/sighting.ts'
import type { Proposal } from './proposal.ts'
import { proposalsFrom } from './proposalsFrom.ts'
import { type Carry, extend, NOTHING_CARRIED, type PendingCue } from './readBlock.ts'
import { storyParts } from './reading/storyParts.ts'
import { shiftDraft, shiftRange, shiftSightings } from './shift.ts'

/**
 * The engine. It reads an article paragraph by paragraph in linear time, never throws on any text and gives the same answer
 * every time. It proposes; only editors decide. Paragraphs that it read the last time, and into which nothing else is
 * carried than then, it does not read again: after a key press that leaves one paragraph, and who is who.
 */
export interface Reader {
  /**
   * Proposals in document order.
   * @param furniture UTF-16 ranges in which nothing is read
   */
  readonly read: (text: string, furniture: readonly Range[]) => readonly Proposal[]
}

export function createReader(): Reader {
  let known = newShelf()
  let wasKnown = true
  return {
    read: (text, furniture) => {
      const isKnown = hasLexicon(text)
      if (isKnown !== wasKnown) known = newShelf()
      wasKnown = isKnown
      const kept = newShelf()
      const drafts: BlockDraft[] = []
      const sightings: ParagraphSightings[] = []
      let carry = NOTHING_CARRIED
      let pending: PendingCue | undefined
      for (const [index, part] of storyParts(text, splitBlocks(text), furniture).entries()) {
        const words = text.slice(part.start, part.end)
        const board = boardFor(carry, index === 0)
        const before = kept[board]?.get(words) ?? known[board]?.get(words)
        const reading =
          before?.reading ?? (isKnown ? readParagraph(words, carry, index === 0) : readMarks(words))
        const placed = before?.start === part.start ? before : placeAt(part.start, reading)
        kept[board]?.set(words, placed)
        const { start } = part
        extend(
          drafts.at(-1),
          reading.continued.map((range) => shiftRange(range, start)),
        )
        for (const draft of reading.drafts) {
          const shifted = shiftDraft(draft, start)
          drafts.push(shifted.rule === 'nextParagraph' && pending ? { ...shifted, ...pending } : shifted)
        }
        sightings.push(placed.sightings)
        pending = reading.pending && shiftDraft(reading.pending, start)
        carry = { ...reading.carry, open: reading.carry.open && drafts.length > 0 }
      }
      known = kept
      return proposalsFrom(text, drafts, sightings)
    },
  }
}

/** A paragraph's reading and who it names, with offsets into the article. */
interface Placed {
  readonly reading: ParagraphReading
  readonly start: number
  readonly sightings: ParagraphSightings
}

const placeAt = (start: number, reading: ParagraphReading): Placed => ({
  reading,
  start,
  sightings: shiftSightings(reading.sightings, start),
})

/** Readings by paragraph text, a board for each way in which what stands before a paragraph bears on it. */
type Shelf = readonly Map<string, Placed>[]

const newShelf = (): Shelf => Array.from({ length: 16 }, () => new Map<string, Placed>())

const boardFor = ({ open, goesOn, awaits }: Carry, isFirst: boolean): number =>
  Number(open) + 2 * Number(goesOn) + 4 * Number(awaits) + 8 * Number(isFirst)
