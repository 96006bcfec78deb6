/** An article as the bytes of its file, always the same for the same article, and their hash. */
import type { ArticleState } from '../../../shared/document/articleState.ts'
import { encode, serialise } from '../../../shared/document/encode.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { sha256 } from '../../storage/sha256.ts'

export interface ArticleBytes {
  readonly tagged: TaggedArticle
  readonly bytes: Uint8Array
  readonly sha256: string
}

export function articleBytes(state: ArticleState): ArticleBytes {
  const tagged = encode(state, sha256)
  const bytes = new TextEncoder().encode(serialise(tagged))
  return { tagged, bytes, sha256: sha256(bytes) }
}
