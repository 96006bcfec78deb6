/** What several calls have in common. */
import { z } from 'zod'

const LONGEST_TYPED = 2_000

/** A file name and nothing more: no separators, no leading dot. */
export const slug = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,119}$/u)
export const article = z.object({ slug })
export const typed = z.string().max(LONGEST_TYPED)
export const entryId = z.string().min(1)
