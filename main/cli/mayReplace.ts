import { decode } from '../../shared/document/decode.ts'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import { parseJson } from '../../shared/model/parseJson.ts'
import type { TaggedArticle } from '../../shared/model/taggedArticle.ts'
import { LARGEST_ARTICLE } from '../services/loadArticle.ts'
import { readFileSafely } from '../services/readFileSafely.ts'

/**
 * Whether a file may be written over with suggestions: not when it holds what an editor decided, and not when it is no
 * tagged article at all. What says the same as the new one loses nothing.
 */
export async function mayReplace(path: string, next: TaggedArticle): Promise<Result<null>> {
  const read = await readFileSafely(path, { limit: LARGEST_ARTICLE })
  if (!read.ok) return read.code === 'missing' ? ok(null) : read
  const json = parseJson(Buffer.from(read.value).toString())
  const found = json.ok ? decode(json.value) : json
  if (!found.ok) {
    return refuse(
      'inTheWay',
      `“${path}” was not written: there is a file of this name, and ${found.message}. Move it or use --out.`,
    )
  }
  const kept = new Set(next.attributions.filter(({ status }) => status !== 'suggested').map(({ id }) => id))
  const { records } = found.value.state
  for (const { status, origin, id } of records.ofKind('attribution')) {
    if ((status !== 'suggested' || origin !== 'engine') && !kept.has(id)) {
      return refuse(
        'inTheWay',
        `“${path}” was not written: it holds what an editor decided. Move it or use --out.`,
      )
    }
  }
  return ok(null)
}
