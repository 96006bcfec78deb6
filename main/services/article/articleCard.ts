/** What the desk's list shows of an article, read off its file without making a document of it. */
import { z } from 'zod'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { STATUSES } from '../../../shared/model/attribution.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { articleForm } from '../../../shared/migrations/article/articleForm.ts'
import { openVersioned } from '../../../shared/migrations/versioned.ts'
import { envelopeParser } from '../../../shared/model/taggedArticle.ts'
import { countWords } from '../../../shared/text/words.ts'

/** The card and what tells this text from others. */
export interface ReadCard {
  readonly card: ArticleCard
  readonly textSha256: string
}

export type CardCode = 'broken' | 'newer'

const EXCERPT = 180
const FIRST_WORDS = 90

const range = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })

const cardParser = z.object({
  article: z.object({
    id: z.string().min(1),
    title: z.string(),
    archived: z.string().optional(),
    text: z.string(),
    sha256: z.string(),
    blocks: z.array(range.extend({ kind: z.string() })),
    furniture: z.array(range).default([]),
  }),
  attributions: z.array(z.unknown()).default([]),
})

const attributionParser = z.object({
  status: z.enum(STATUSES),
  sourceIds: z.array(z.string()).catch([]),
  orphaned: z.string().optional(),
})

/** What an article's file holds, whatever that is. */
export function jsonOf(slug: string, bytes: Uint8Array): Result<unknown, 'broken'> {
  const json = parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
  if (json.ok) return json
  return refuse('broken', `“${slug}” is damaged: ${bytes.length === 0 ? 'its file is empty' : json.message}.`)
}

/** @param tagged a tagged article, or whatever a file held instead */
export function cardOf(slug: string, changedAt: Date, tagged: unknown): Result<ReadCard, CardCode> {
  const envelope = envelopeParser.safeParse(tagged)
  const parsed = cardParser.safeParse(tagged)
  if (!parsed.success && envelope.success && isNewer(envelope.data.version)) {
    return refuse('newer', `“${slug}” was written by a newer Quoin. Update Quoin to open it.`)
  }
  if (!envelope.success || !parsed.success) {
    return refuse('broken', `“${slug}” is damaged: it is not a tagged article.`)
  }

  const { title, archived, text, sha256, blocks, furniture } = parsed.data.article
  const attributions = parsed.data.attributions
    .flatMap((each) => attributionParser.safeParse(each).data ?? [])
    .filter(({ orphaned }) => orphaned === undefined)
  const accepted = attributions.filter(({ status }) => status === 'accepted')
  const body = blocks.find(({ kind }) => kind === 'body') ?? { start: 0, end: text.length }
  return ok({
    textSha256: sha256,
    card: {
      slug,
      title: title.trim() || firstWords(text, body, furniture) || slug,
      words: countWords(text),
      quotes: accepted.length,
      sourced: accepted.filter(({ sourceIds }) => sourceIds.length > 0).length,
      suggested: attributions.filter(({ status }) => status === 'suggested').length,
      changedAt: changedAt.toISOString(),
      excerpt: excerptOf(text.slice(body.start, body.end)),
      ...(archived === undefined ? {} : { isArchived: true }),
    },
  })
}

function isNewer(version: string): boolean {
  return openVersioned(articleForm, version, {}).age === 'newer'
}

/** What stands for a title on the desk while nobody has given one: how the story begins, behind its dateline. */
function firstWords(
  text: string,
  body: { readonly start: number; readonly end: number },
  furniture: readonly { readonly start: number; readonly end: number }[],
): string {
  let from = body.start
  for (const { start, end } of furniture) {
    if (start >= from && start < body.end && text.slice(from, start).trim() === '') from = end
  }
  return shortened(text.slice(from, body.end), FIRST_WORDS)
}

function excerptOf(body: string): string {
  return shortened(body, EXCERPT)
}

/** On one line, cut between words. @param most in code units */
function shortened(words: string, most: number): string {
  const line = words
    .slice(0, most * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  if (line.length <= most) return line
  const cut = line.lastIndexOf(' ', most)
  return `${Array.from(line.slice(0, cut > 0 ? cut : most))
    .join('')
    .replace(/[\ud800-\udbff]$/, '')}…`
}
