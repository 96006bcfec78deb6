import { z } from 'zod'
import { parseJson } from '../../shared/model/parseJson.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { findFurniture } from '../../shared/text/findFurniture.ts'
import type { Range } from '../../shared/text/range.ts'
import { splitBlocks } from '../../shared/text/splitBlocks.ts'
import { LARGEST_FILE, megabytes } from '../services/readFileSafely.ts'
import type { CommandIo, ExitCode } from './commandIo.ts'
import { readLines } from './readLines.ts'

/** Escapes make a line longer than its text. */
const LONGEST_LINE = 2 * LARGEST_FILE

const idParser = z.object({ id: z.union([z.string(), z.number()]) })
const textParser = z.object({ text: z.string() })

/** Lines {"id", "text"} in, lines {"id", "attributions"} or {"id", "error"} out, in the same order. */
export async function tagLines({ input, write }: CommandIo): Promise<ExitCode> {
  let failed = false
  for await (const line of readLines(input, LONGEST_LINE)) {
    if ('text' in line && line.text.trim() === '') continue
    const answer =
      'text' in line ? tagLine(line.text) : { error: `the line is longer than ${megabytes(LONGEST_LINE)}` }
    if ('error' in answer) failed = true
    await write(`${JSON.stringify(answer)}\n`)
  }
  return failed ? 1 : 0
}

type Answer =
  | { readonly id: string | number; readonly attributions: readonly object[] }
  | { readonly id?: string | number; readonly error: string }

function tagLine(line: string): Answer {
  const json = parseJson(line)
  if (!json.ok) return { error: `the line cannot be read: ${json.message}` }
  const named = idParser.safeParse(json.value)
  const given = textParser.safeParse(json.value)
  const id = named.success ? named.data : {}
  if (!given.success) return { ...id, error: 'the line has no "text" that is a string' }
  if (!named.success) return { error: 'the line has no "id" that is a string or number' }
  const { text } = given.data
  const proposals = propose(text, findFurniture(text, splitBlocks(text)))
  return {
    id: named.data.id,
    attributions: proposals.map(({ type, content, cue, source, confidence }) => ({
      type,
      content: content.map(bare),
      cue: cue.map(bare),
      source: source.map(bare),
      confidence,
    })),
  }
}

const bare = ({ start, end }: Range): Range => ({ start, end })
