import { z } from 'zod'
import { ok, refuse, type Refusal, type Result } from '../../shared/result.ts'
import { parseJson } from '../../shared/model/parseJson.ts'
import { envelopeParser } from '../../shared/model/taggedArticle.ts'
import { readFileSafely } from '../storage/readFileSafely.ts'
import { saveFile } from '../storage/saveFile.ts'
import { createIn } from '../services/exports/createIn.ts'
import { LARGEST_OWN } from '../storage/readOwnFile.ts'

interface Output {
  readonly bytes: Uint8Array
  /** The article's. */
  readonly text: string
  readonly source: {
    readonly name: string
    readonly bytes: Uint8Array
    /** Whether all that the source says is in the output. */
    readonly isWhole: boolean
  }
}

/**
 * Writes an output where there is none, and over the very file it was made from. Any other file stays: an editor may have
 * changed its text, tags, notes or titles, and what the engine alone would have written is there already, to the byte.
 */
export async function putInPlace(path: string, output: Output): Promise<Result<'written to' | 'already in'>> {
  const there = await readFileSafely(path, { limit: LARGEST_OWN, name: path })
  if (!there.ok && there.code !== 'missing') return there
  if (!there.ok) return written(await createIn(path, output.bytes))
  if (isSame(there.value, output.bytes)) return ok('already in')
  const { name, bytes, isWhole } = output.source
  if (!isSame(there.value, bytes)) return left(path, whyLeft(there.value, output.text, name))
  if (!isWhole) return left(path, 'what was left out of it would be lost')
  return written(await saveFile(path, output.bytes, { name: path }))
}

const written = (saved: Result<null>): Result<'written to'> => (saved.ok ? ok('written to') : saved)

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const left = (path: string, why: string): Refusal =>
  refuse('inTheWay', `“${path}” was not written: ${why}. Move it, or use another --out.`)

const oursParser = envelopeParser.extend({ article: z.looseObject({ text: z.string() }) })

function whyLeft(bytes: Uint8Array, text: string, source: string): string {
  const json = parseJson(Buffer.from(bytes).toString())
  const ours = json.ok ? oursParser.safeParse(json.value) : undefined
  if (ours?.success !== true) return 'there is a file of this name, and it is not a Quoin tagged article'
  return ours.data.article.text === text
    ? 'somebody has worked on it, or another version of Quoin made it'
    : `it was made from another text than “${source}”, or its text was changed since`
}
