/** A plain text as it comes from a wire or a reporter -> an article ready for tagging, its furniture recognised. */
import type { Head } from '../model/head.ts'
import { HEAD_ID } from '../model/head.ts'
import { findFurniture } from '../text/findFurniture.ts'
import { findHeadline } from '../text/findHeadline.ts'
import type { Range } from '../text/range.ts'
import { splitBlocks } from '../text/splitBlocks.ts'
import type { ArticleState } from './articleState.ts'
import { buildDocument, type BlockRange } from './build.ts'
import { Records } from './records.ts'
import { schema, type BlockKind } from './schema.ts'

const LONGEST_TITLE = 90

/** @param text kept to the letter; repairs of its encoding are the reader's business (`main/services`) */
export function articleFromText(
  text: string,
  given: Pick<Head, 'articleId' | 'slug' | 'language'>,
): ArticleState {
  const blocks = splitBlocks(text)
  const furniture = findFurniture(text, blocks)
  const headline = findHeadline(text, blocks, furniture)
  const placed = blocks.map((block, index): BlockRange => {
    const kind: BlockKind =
      index === headline ? 'headline' : isAll(furniture, block, text) ? 'furniture' : 'body'
    return { ...block, kind }
  })
  const marks = furniture.map(({ kind, start, end }) => ({
    start,
    end,
    mark: schema.mark('furniture', { kind }),
  }))
  const head: Head = {
    record: 'head',
    id: HEAD_ID,
    ...given,
    title: titleOf(text, placed, furniture) || given.slug,
  }
  return { doc: buildDocument(text, placed, marks), records: Records.of([head]), rest: {} }
}

/** Whether nothing but white space and punctuation of the block is left outside of furniture. */
function isAll(furniture: readonly Range[], block: Range, text: string): boolean {
  let left = ''
  let from = block.start
  for (const { start, end } of furniture) {
    if (end <= block.start || start >= block.end) continue
    left += text.slice(from, Math.max(from, start))
    from = Math.max(from, end)
  }
  left += text.slice(from, block.end)
  return from > block.start && !/[\p{L}\p{N}]/u.test(left)
}

/** The headline, or else the beginning of the first sentence of the body. */
function titleOf(text: string, blocks: readonly BlockRange[], furniture: readonly Range[]): string {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  if (headline) return oneLine(text.slice(headline.start, headline.end))
  const lead = blocks.find(({ kind }) => kind === 'body')
  if (!lead) return ''
  const from = furniture.findLast(
    ({ start, end }) => start <= lead.start && end < lead.end && end > lead.start,
  )?.end
  return shortened(oneLine(text.slice(from ?? lead.start, lead.end)))
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function shortened(line: string): string {
  const sentence = /^.+?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line
  if (sentence.length <= LONGEST_TITLE) return sentence.replace(/\.$/, '')
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_TITLE) || LONGEST_TITLE)}…`
}
