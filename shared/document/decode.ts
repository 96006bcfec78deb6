/**
 * Tagged article -> document. The envelope and the text must be whole; after that each tag stands for itself: one that
 * breaks an invariant is refused and listed, and the rest is kept.
 */
import { z } from 'zod'
import { articleForm } from '../migrations/article/articleForm.ts'
import { openVersioned } from '../migrations/versioned.ts'
import { ok, refuse, type Result } from '../result.ts'
import { firstProblem } from '../model/firstProblem.ts'
import { HEAD_ID, type Head } from '../model/head.ts'
import type { QuoinRecord } from '../model/record.ts'
import {
  articleParser,
  envelopeParser,
  FURNITURE_KINDS,
  LISTED,
  type ArticleJson,
} from '../model/taggedArticle.ts'
import { articleBlocks } from '../text/articleBlocks.ts'
import type { ArticleState } from './articleState.ts'
import { buildDocument, type BlockRange, type MarkedRange } from './build.ts'
import { mendLinks } from './mendLinks.ts'
import { Records } from './records.ts'
import { BLOCK_KINDS, schema } from './schema.ts'
import { spanChecker } from './spanChecker.ts'

/** A tag, link or field that was left out, and why, in words for an editor. */
export interface RefusedTag {
  readonly id: string
  readonly reason: string
}

export interface Decoded {
  readonly state: ArticleState
  /** A newer Quoin wrote it: what is not known of it would be lost if this one wrote it. */
  readonly isNewer: boolean
  readonly refused: readonly RefusedTag[]
}

export type DecodeCode = 'notOurs' | 'newer' | 'broken'

const listsParser = Object.fromEntries(LISTED.map(({ list }) => [list, z.array(z.unknown()).default([])]))
const shellParser = z.looseObject({ article: articleParser, ...listsParser })

/** What is named is read before what names it, and stays when both have one id. */
const NAMED_FIRST = LISTED.toSorted((a, b) => reach(a) - reach(b))

function reach({ links }: (typeof LISTED)[number]): number {
  const named: readonly string[] = Object.values(links)
  return named.includes('tag') ? Infinity : named.length
}

/**
 * @param json a parsed JSON value from anywhere
 * @param newer whether what a newer Quoin wrote is read, as far as it is understood, by somebody who will not write it
 */
export function decode(json: unknown, newer: 'refuse' | 'read' = 'refuse'): Result<Decoded, DecodeCode> {
  const envelope = envelopeParser.safeParse(json)
  if (!envelope.success) return refuse('notOurs', 'it is not a Quoin tagged article')
  const { version } = envelope.data
  const { age, json: today } = openVersioned(articleForm, version, envelope.data)
  const isNewer = age === 'newer'
  const updateQuoin = `it was written by a newer Quoin (format ${version}); update Quoin to open it`
  if (isNewer && newer === 'refuse') return refuse('newer', updateQuoin)
  const shell = shellParser.safeParse(today)
  if (!shell.success && isNewer) return refuse('newer', updateQuoin)
  if (!shell.success) return refuse('broken', `it is damaged: ${firstProblem(shell.error)}`)
  const { article, format: _format, version: _version, offsetUnit: _unit, ...others } = shell.data
  const refused: RefusedTag[] = []
  const records = new Map<string, QuoinRecord>()
  const marks: MarkedRange[] = furnitureMarks(article)
  const whyBad = spanChecker(article.text)

  for (const kind of NAMED_FIRST) {
    const list = others[kind.list] as readonly unknown[]
    for (const [index, raw] of list.entries()) {
      const read = kind.read(raw)
      if (!read.ok) {
        refused.push({ id: idIn(raw) ?? `number ${index + 1}`, reason: read.message })
        continue
      }
      const { record, spans } = read.value
      const reason = records.has(record.id) ? 'another tag has the same id' : whyBad(spans)
      if (reason) refused.push({ id: record.id, reason })
      else {
        records.set(record.id, record)
        if (kind.role)
          for (const { start, end } of spans)
            marks.push({ start, end, mark: schema.mark(kind.role, { id: record.id }) })
      }
    }
  }

  const rest = Object.fromEntries(Object.entries(others).filter(([name]) => !(name in listsParser)))
  const head = headFrom(article)
  const doc = buildDocument(article.text, blocksOf(article), marks)
  const mended = mendLinks([...records.values()], doc)
  return ok({
    state: { doc, records: Records.of([head, ...mended.records]), rest },
    refused: [...refused, ...mended.refused],
    isNewer,
  })
}

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

function idIn(raw: unknown): string | undefined {
  const parsed = z.object({ id: z.string() }).safeParse(raw)
  return parsed.success ? parsed.data.id : undefined
}
