import { articleFromText } from '../../shared/document/articleFromText.ts'
import type { ArticleState } from '../../shared/document/articleState.ts'
import type { RefusedTag } from '../../shared/document/decode.ts'
import { ok, type Result } from '../../shared/result.ts'
import { makeSlug } from '../services/article/makeSlug.ts'
import { readArticleFile } from '../services/imports/readArticleFile.ts'
import { sha256 } from '../storage/sha256.ts'
import type { NamedBytes } from './readNamed.ts'

export interface NamedState {
  readonly state: ArticleState
  readonly refused: readonly RefusedTag[]
  readonly repairs: readonly string[]
}

/** A text or tagged article as it was read. */
export function readState({ name, bytes }: NamedBytes): Result<NamedState> {
  const read = readArticleFile(bytes, name)
  if (!read.ok) return read
  const { repairs } = read.value
  if (read.value.kind === 'text')
    return ok({ state: newArticle(read.value.text, makeSlug(name)), refused: [], repairs })
  const { state, refused } = read.value.decoded
  return ok({ state, refused, repairs })
}

/** The id comes from the text, so that the same text gives the same bytes. */
export function newArticle(text: string, slug: string): ArticleState {
  return articleFromText(text, { articleId: `d${sha256(text).slice(0, 20)}`, slug })
}

/** Sentences for people on what reading a file mended or left out. */
export function readingNotes(name: string, { repairs, refused }: NamedState): readonly string[] {
  return [
    ...(repairs.length > 0 ? [`“${name}” was mended: ${repairs.join('; ')}.`] : []),
    ...refused.map(({ id, reason }) => `“${name}”: ${id} was left out: ${reason}.`),
  ]
}
