import { z } from 'zod'
import { parseJson } from '../../shared/model/parseJson.ts'
import { LARGEST_FILE, megabytes } from '../storage/readFileSafely.ts'
import { answerFor } from './answerFor.ts'
import type { LineOptions } from './commandIo.ts'
import { numberAsWritten } from './numberAsWritten.ts'
import type { BadLine } from './readPieces.ts'

/** In bytes. Escapes make a line longer than its text. */
export const LONGEST_LINE = 2 * LARGEST_FILE

/** What came of some lines. */
export interface Answered {
  /** For each line one of JSON, or a blank one for a blank one. */
  readonly output: string
  readonly lines: number
  readonly blank: number
  readonly words: number
  /** The bad ones, counted from 0 among these lines. */
  readonly bad: readonly { readonly line: number; readonly error: string }[]
}

const lineParser = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  text: z.unknown().optional(),
})

/** A line {"id", "text"} -> a line with its answer, or {"id", "error"}. @param line undefined: too long to be held */
export function tagLine(line: string | BadLine | undefined, options: LineOptions): Answered {
  if (line === undefined) return refused(undefined, `the line is longer than ${megabytes(LONGEST_LINE)}`)
  if (typeof line !== 'string') return refused(idOfLine(line), line.problem)
  if (line.trim() === '') return { output: '\n', lines: 1, blank: 1, words: 0, bad: [] }
  const json = parseJson(line)
  if (!json.ok) return refused(undefined, `the line cannot be read: ${json.message}`)
  const { id, text } = lineParser.safeParse(json.value).data ?? {}
  const written = id === undefined ? undefined : idAsWritten(id, line)
  if (typeof text !== 'string') return refused(written, 'the line has no "text" that is a string')
  if (written === undefined) return refused(undefined, 'the line has no "id" that is a string or number')
  try {
    const answer = JSON.stringify(answerFor(text, options))
    return {
      output: `{"id":${written},${answer.slice(1)}\n`,
      lines: 1,
      blank: 0,
      words: countWords(text),
      bad: [],
    }
  } catch (error) {
    if (!isTooMuch(error)) throw error
    return refused(written, `its text is more than this machine can read at once (${error.message})`)
  }
}

/** V8 holds no string and no stack of any length; the other lines are not to suffer for one. */
const isTooMuch = (error: unknown): error is RangeError =>
  error instanceof RangeError && /call stack|(?:string|array) length/i.test(error.message)

/** As JSON. */
const idAsWritten = (id: string | number, line: string): string =>
  typeof id === 'string' ? JSON.stringify(id) : (numberAsWritten(line, 'id') ?? String(id))

/** As JSON, also of a line that cannot be read as a whole; undefined when it has none that is certain. */
export function idOfLine(line: string | BadLine | undefined): string | undefined {
  const text = typeof line === 'string' ? line : (line?.text ?? '')
  const json = parseJson(text)
  const id = json.ok ? lineParser.safeParse(json.value).data?.id : undefined
  return id === undefined || String(id).includes('\ufffd') ? undefined : idAsWritten(id, text)
}

/** @param id as JSON */
const refused = (id: string | undefined, error: string): Answered => ({
  output: `{${id === undefined ? '' : `"id":${id},`}"error":${JSON.stringify(error)}}\n`,
  lines: 1,
  blank: 0,
  words: 0,
  bad: [{ line: 0, error }],
})

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
