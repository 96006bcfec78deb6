import type { QuotedWords } from '../text/contentType.ts'
import type { Range } from '../text/range.ts'
import { articleBlocks } from '../text/articleBlocks.ts'
import type { Finding, FoundCue, MoreContent } from './finding.ts'
import { hasLexicon } from './lexicons/language.ts'
import { type ParagraphReading, readMarks, readParagraph } from './paragraphReading.ts'
import type { ParagraphSightings } from './people/sighting.ts'
import type { Proposal } from './proposal.ts'
import { proposalsFrom } from './proposalsFrom.ts'
import { type Carry, NOTHING_CARRIED } from './readBlock.ts'
import { storyParts } from './reading/storyParts.ts'
import { shiftReading } from './shift.ts'

/**
 * The engine. It reads an article paragraph by paragraph in linear time, never throws on any text and gives the same answer
 * every time. It proposes; only editors decide. Paragraphs that it read the last time, and into which nothing else is
 * carried than then, it does not read again: after a key press that leaves one paragraph, and who is who.
 */
export interface Reader {
  /**
   * Proposals in document order.
   * @param furniture UTF-16 ranges in which nothing is read
   * @param language BCP 47, as the article says; without it, or when it is `und`, the text tells
   */
  readonly read: (text: string, furniture: readonly Range[], language?: string) => readonly Proposal[]
}

export function createReader(): Reader {
  let known = newShelf()
  let wasKnown = true
  return {
    read: (text, furniture, language) => {
      const isKnown = hasLexicon(text, language)
      if (isKnown !== wasKnown) known = newShelf()
      wasKnown = isKnown
      const kept = newShelf()
      const story = newStory()
      const sightings: ParagraphSightings[] = []
      let carry = NOTHING_CARRIED
      let pending: FoundCue | undefined
      for (const [index, part] of storyParts(text, articleBlocks(text), furniture).entries()) {
        const { start } = part
        const words = text.slice(start, part.end)
        const board = boardFor(carry, index === 0)
        const before = kept[board]?.get(words) ?? known[board]?.get(words)
        const reading =
          before?.reading ?? (isKnown ? readParagraph(words, carry, index === 0) : readMarks(words))
        const placed = before?.start === start ? before : placeAt(start, reading)
        kept[board]?.set(words, placed)
        story.goOn(placed.here.continued)
        for (const finding of placed.here.findings)
          story.add(finding.rule === 'nextParagraph' && pending ? { ...finding, ...pending } : finding)
        sightings.push(placed.here.sightings)
        pending = placed.here.pending
        carry = { ...reading.carry, open: reading.carry.open && story.findings.length > 0 }
      }
      known = kept
      return proposalsFrom(text, story.findings, sightings)
    },
  }
}

/** The findings of the article so far, of which the last may still grow. */
interface Story {
  readonly findings: readonly Finding[]
  readonly add: (finding: Finding) => void
  readonly goOn: (more: MoreContent) => void
}

function newStory(): Story {
  const findings: Finding[] = []
  // A long quotation grows in every paragraph: copied each time, it would cost the square of its length.
  let growing: { readonly content: Range[]; readonly counts: QuotedWords[] } | undefined
  return {
    findings,
    add: (finding) => {
      findings.push(finding)
      growing = undefined
    },
    goOn: ({ content, counts }) => {
      const last = findings.at(-1)
      if (last === undefined || content.length === 0) return
      if (growing === undefined) {
        growing = { content: [...last.content], counts: [...last.counts] }
        findings[findings.length - 1] = { ...last, ...growing, goesOn: true }
      }
      growing.content.push(...content)
      growing.counts.push(...counts)
    },
  }
}

/** A paragraph's reading, and the same with offsets into the article. */
interface Placed {
  readonly reading: ParagraphReading
  readonly start: number
  readonly here: ParagraphReading
}

const placeAt = (start: number, reading: ParagraphReading): Placed => ({
  reading,
  start,
  here: shiftReading(reading, start),
})

/** Readings by paragraph text, a board for each way in which what stands before a paragraph bears on it. */
type Shelf = readonly Map<string, Placed>[]

const newShelf = (): Shelf => Array.from({ length: 16 }, () => new Map<string, Placed>())

const boardFor = ({ open, goesOn, awaits }: Carry, isFirst: boolean): number =>
  Number(open) + 2 * Number(goesOn) + 4 * Number(awaits) + 8 * Number(isFirst)
