/** An article that was kept in the profile -> its file on the desk. What somebody else wrote there meanwhile is kept too. */
import { basename } from 'node:path'
import { z } from 'zod'
import { headOf } from '../../../shared/document/articleState.ts'
import { decode } from '../../../shared/document/decode.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { articleBytes } from '../article/articleBytes.ts'
import { conflictMessage, createOwnFile } from '../../authority/ownFile.ts'
import type { Desk } from '../desk/desk.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { hashFile } from '../../storage/hashFile.ts'
import { isSlug } from '../article/makeSlug.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import type { Recovered } from '../../authority/recover.ts'
import { ownedArticle } from '../article/articleCodec.ts'

const FAMILY = 'quoin/rescued-'
export const RESCUED_FORMAT = `${FAMILY}1`

export interface RescuedFile {
  readonly format: typeof RESCUED_FORMAT
  readonly slug: string
  /** SHA-256 of what the article's file may be without anybody else having touched it. */
  readonly ours: readonly string[]
  /** A tagged article. */
  readonly article: unknown
}

const parser: z.ZodType<RescuedFile> = z.object({
  format: z.literal(RESCUED_FORMAT),
  slug: z.string().refine(isSlug),
  ours: z.array(z.string()),
  article: z.unknown(),
})

export async function bringBackRescued(
  path: string,
  desk: Pick<Desk, 'places' | 'versions'>,
): Promise<Result<Recovered, FileCode>> {
  const unreadable = (why: string) =>
    refuse(
      'failed',
      `Unsaved changes are kept in your profile as ${basename(path)}, but cannot be read: ${why}.`,
    )
  const read = await readOwnFile(path)
  if (!read.ok) return refuse('failed', read.message)
  const json = parseJson(Buffer.from(read.value).toString('utf8'))
  const kept = parser.safeParse(json.ok ? json.value : undefined)
  const { data: other } = z
    .object({ format: z.string().startsWith(FAMILY) })
    .safeParse(json.ok ? json.value : undefined)
  if (!kept.success && other && other.format !== RESCUED_FORMAT)
    return unreadable('a newer Quoin wrote the file, which brings them back')
  if (!kept.success) return unreadable('the file is damaged')
  const { slug, ours, article } = kept.data
  const decoded = decode(article)
  if (!decoded.ok) return unreadable(decoded.message)

  const { state } = decoded.value
  const title = headOf(state.records).title || slug
  const { bytes, sha256 } = articleBytes(state)
  const isThere = await hashFile(desk.places.article(slug)).then(
    (sha) => sha === sha256,
    () => false,
  )
  if (isThere) return ok({ name: slug, pushes: 0, messages: [] })
  const owned = ownedArticle(desk, slug)
  const saved = await createOwnFile(owned, [...ours, sha256]).save(bytes, sha256, async () => ok(null))
  if (!saved.ok) {
    const where = `Your unsaved changes to “${title}” are kept in your profile and brought back when the desk can be written.`
    return refuse(saved.code, `${saved.message} ${where}`)
  }
  const messages = [`Unsaved changes to “${title}” were brought back.`]
  if (saved.value) messages.push(conflictMessage(title, saved.value, owned.codec.howToCompare))
  return ok({ name: slug, pushes: 1, messages })
}
