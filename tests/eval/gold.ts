/** Articles with the attributions that people marked: one JSON object a line. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { parseJson } from '../../shared/model/parseJson.ts'
import type { Range } from '../../shared/text/range.ts'

/** Content, cue and source of one attribution, as gold and engine both give them. */
export interface Frame {
  readonly content: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: readonly Range[]
}

export interface GoldFrame extends Frame {
  /** unknown: told by the quotation marks. */
  readonly type: 'direct' | 'indirect' | 'mixed' | 'unknown'
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldFrame[]
  /** Stretches that nobody annotated. */
  readonly ignore: readonly Range[]
}

const spans = z.array(z.object({ start: z.int(), end: z.int() })).default([])

const documentParser = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      type: z.enum(['direct', 'indirect', 'mixed', 'unknown']).default('unknown'),
      content: spans,
      cue: spans,
      source: spans,
    }),
  ),
  ignore: spans,
})

/** All or nothing: figures over a part of a set would be taken for those of the whole. */
export async function readGold(path: string): Promise<Result<readonly GoldDocument[]>> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    return refuse('unreadable', `“${path}” cannot be read: ${why(error)}`)
  }
  const documents: GoldDocument[] = []
  const ids = new Set<string>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const where = `“${path}”, line ${index + 1}`
    const json = parseJson(line)
    if (!json.ok) return refuse('badLine', `${where}: ${json.message}`)
    const parsed = documentParser.safeParse(json.value)
    if (!parsed.success)
      return refuse('badLine', `${where} is no gold article: ${z.prettifyError(parsed.error)}`)
    if (ids.has(parsed.data.id))
      return refuse('badLine', `${where}: the id “${parsed.data.id}” was there before`)
    ids.add(parsed.data.id)
    documents.push(parsed.data)
  }
  return documents.length === 0 ? refuse('empty', `“${path}” holds no article`) : ok(documents)
}

function why(error: unknown): string {
  if (error instanceof TypeError) return 'it is not UTF-8 text'
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ENOENT' ? 'it is not there' : error.message
}
