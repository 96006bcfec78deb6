import { z } from 'zod'
import { parseJson } from '../../shared/model/parseJson.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { articleBlocks } from '../../shared/text/articleBlocks.ts'
import { findFurniture } from '../../shared/text/findFurniture.ts'
import type { Range } from '../../shared/text/range.ts'
import { LARGEST_FILE, megabytes } from '../services/readFileSafely.ts'
import { linesOf } from './readPieces.ts'

/** In bytes. Escapes make a line longer than its text. */
export const LONGEST_LINE = 2 * LARGEST_FILE

export interface Answered {
  /** Whole lines of JSON, or nothing for a line of white space. */
  readonly output: string
  readonly failed: boolean
  readonly lines: number
  readonly words: number
}

const idParser = z.object({ id: z.union([z.string(), z.number()]) })
const textParser = z.object({ text: z.string() })

/** A line {"id", "text"} -> a line {"id", "attributions"} or {"id", "error"}. @param line undefined: too long to be held */
export function tagLine(line: string | undefined): Answered {
  if (line === undefined) return refused({ error: `the line is longer than ${megabytes(LONGEST_LINE)}` })
  if (line.trim() === '') return { output: '', failed: false, lines: 1, words: 0 }
  const json = parseJson(line)
  if (!json.ok) return refused({ error: `the line cannot be read: ${json.message}` })
  const named = idParser.safeParse(json.value)
  const given = textParser.safeParse(json.value)
  const id = named.success ? named.data : {}
  if (!given.success) return refused({ ...id, error: 'the line has no "text" that is a string' })
  if (!named.success) return refused({ error: 'the line has no "id" that is a string or number' })
  const { text } = given.data
  const proposals = propose(text, findFurniture(text, articleBlocks(text)))
  const answer = {
    id: named.data.id,
    attributions: proposals.map(({ type, content, cue, source, confidence }) => ({
      type,
      content: content.map(bare),
      cue: cue.map(bare),
      source: source.map(bare),
      confidence,
    })),
  }
  return { output: `${JSON.stringify(answer)}\n`, failed: false, lines: 1, words: countWords(text) }
}

/** All lines of a piece of the input at once, as it goes to a thread and back. */
export function tagPiece(piece: Uint8Array | undefined): Answered {
  const lines = linesOf(piece)
  const outputs: string[] = []
  let failed = false
  let words = 0
  for (const line of lines) {
    const answered = tagLine(line)
    outputs.push(answered.output)
    failed ||= answered.failed
    words += answered.words
  }
  return { output: outputs.join(''), failed, lines: lines.length, words }
}

const refused = (answer: { readonly id?: string | number; readonly error: string }): Answered => ({
  output: `${JSON.stringify(answer)}\n`,
  failed: true,
  lines: 1,
  words: 0,
})

const bare = ({ start, end }: Range): Range => ({ start, end })

/** Stretches between white space of ASCII; only progress is told in them. */
function countWords(text: string): number {
  let words = 0
  let wasSpace = true
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) <= 0x20
    if (wasSpace && !isSpace) words += 1
    wasSpace = isSpace
  }
  return words
}
