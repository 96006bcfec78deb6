/**
 * Tagged article -> document. The envelope and the text must be whole; after that each tag stands for itself: one that
 * breaks an invariant is refused and listed, and the rest is kept.
 */
import { z } from 'zod'
import { ok, refuse, type Result } from '../ipc/result.ts'
import type { Attribution } from '../model/attribution.ts'
import { HEAD_ID, type Head } from '../model/head.ts'
import type { QuoinRecord } from '../model/record.ts'
import {
  articleParser,
  attributionJsonParser,
  cueJsonParser,
  envelopeParser,
  FURNITURE_KINDS,
  mentionJsonParser,
  sourceJsonParser,
  VERSION,
  type ArticleJson,
} from '../model/taggedArticle.ts'
import { articleBlocks } from '../text/articleBlocks.ts'
import type { ArticleState } from './articleState.ts'
import { buildDocument, type BlockRange, type MarkedRange } from './build.ts'
import { mendLinks } from './mendLinks.ts'
import { Records } from './records.ts'
import { BLOCK_KINDS, schema, type Role } from './schema.ts'
import { spanChecker } from './spanChecker.ts'

/** A tag, link or field that was left out, and why, in words for an editor. */
export interface RefusedTag {
  readonly id: string
  readonly reason: string
}

export interface Decoded {
  readonly state: ArticleState
  readonly refused: readonly RefusedTag[]
}

export type DecodeCode = 'notOurs' | 'newer' | 'broken'

const shellParser = z.looseObject({
  article: articleParser,
  attributions: z.array(z.unknown()).default([]),
  cues: z.array(z.unknown()).default([]),
  mentions: z.array(z.unknown()).default([]),
  sources: z.array(z.unknown()).default([]),
})

/** @param json a parsed JSON value from anywhere */
export function decode(json: unknown): Result<Decoded, DecodeCode> {
  const envelope = envelopeParser.safeParse(json)
  if (!envelope.success) return refuse('notOurs', 'it is not a Quoin tagged article')
  if (major(envelope.data.version) > major(VERSION)) {
    return refuse(
      'newer',
      `it was written by a newer Quoin (format ${envelope.data.version}); update Quoin to open it`,
    )
  }
  const shell = shellParser.safeParse(json)
  if (!shell.success) return refuse('broken', `it is damaged: ${firstProblem(shell.error)}`)
  const { article, attributions, cues, mentions, sources, ...rest } = shell.data
  const { format: _format, version: _version, offsetUnit: _unit, ...unknown } = rest

  const refused: RefusedTag[] = []
  const records = new Map<string, QuoinRecord>()
  const marks: MarkedRange[] = furnitureMarks(article)
  const whyBad = spanChecker(article.text)

  function take<T extends { readonly id: string }>(
    items: readonly unknown[],
    parser: z.ZodType<T>,
    spansOf: (item: T) => readonly { readonly start: number; readonly end: number; readonly exact: string }[],
    role: Role | undefined,
    toRecord: (item: T) => QuoinRecord,
  ): void {
    for (const [index, raw] of items.entries()) {
      const parsed = parser.safeParse(raw)
      if (!parsed.success) {
        refused.push({ id: idIn(raw) ?? `number ${index + 1}`, reason: firstProblem(parsed.error) })
        continue
      }
      const item = parsed.data
      const spans = spansOf(item)
      const reason = records.has(item.id) ? 'another tag has the same id' : whyBad(spans)
      if (reason) refused.push({ id: item.id, reason })
      else {
        records.set(item.id, toRecord(item))
        if (role)
          for (const { start, end } of spans)
            marks.push({ start, end, mark: schema.mark(role, { id: item.id }) })
      }
    }
  }

  take(
    sources,
    sourceJsonParser,
    () => [],
    undefined,
    (source) => ({ ...source, record: 'source' }),
  )
  take(
    cues,
    cueJsonParser,
    (cue) => cue.spans,
    'cue',
    ({ spans: _, ...cue }) => ({ ...cue, record: 'cue' }),
  )
  take(
    mentions,
    mentionJsonParser,
    (each) => each.spans,
    'source',
    ({ spans: _, ...each }) => ({
      ...each,
      record: 'mention',
    }),
  )
  take(
    attributions,
    attributionJsonParser,
    (each) => each.content,
    'content',
    ({ type: _type, content: _content, cue, source, ...each }): Attribution => ({
      ...each,
      // The words of a cue or source link it as well as its id does: neither is to be lost for the other's sake.
      cueIds: unique([...each.cueIds, ...cue.map(({ cueId }) => cueId)]),
      mentionIds: unique([...each.mentionIds, ...source.map(({ mentionId }) => mentionId)]),
      record: 'attribution',
    }),
  )

  const head = headFrom(article)
  const doc = buildDocument(article.text, blocksOf(article), marks)
  const mended = mendLinks([...records.values()], doc)
  return ok({
    state: { doc, records: Records.of([head, ...mended.records]), rest: unknown },
    refused: [...refused, ...mended.refused],
  })
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

function headFrom(article: ArticleJson): Head {
  const { id, text: _text, sha256: _sha, blocks: _blocks, furniture: _furniture, ...fields } = article
  return { ...fields, record: 'head', id: HEAD_ID, articleId: id }
}

/** The file's own paragraphs when they tile the text, else those of the text itself. */
function blocksOf({ text, blocks }: ArticleJson): readonly BlockRange[] {
  let end = 0
  const tiles =
    blocks.every((block, index) => {
      const gap = text.slice(end, block.start)
      const fits =
        block.start >= end && block.end >= block.start && block.end <= text.length && gap.trim() === ''
      const apart = index === 0 || /[\n\r\u2028\u2029]/.test(gap)
      end = block.end
      return fits && apart
    }) && text.slice(end).trim() === ''
  if (!tiles) return articleBlocks(text).map((range) => ({ ...range, kind: 'body' }))
  return blocks.map(({ start, end: blockEnd, kind }) => ({
    start,
    end: blockEnd,
    kind: BLOCK_KINDS.find((known) => known === kind) ?? 'body',
  }))
}

function furnitureMarks({ text, furniture }: ArticleJson): MarkedRange[] {
  return furniture
    .filter(
      ({ kind, start, end }) =>
        FURNITURE_KINDS.some((known) => known === kind) && start < end && end <= text.length,
    )
    .map(({ kind, start, end }) => ({ start, end, mark: schema.mark('furniture', { kind }) }))
}

function major(version: string): number {
  return Number.parseInt(version, 10)
}

function idIn(raw: unknown): string | undefined {
  const parsed = z.object({ id: z.string() }).safeParse(raw)
  return parsed.success ? parsed.data.id : undefined
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'it does not fit the schema'
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
