/** A plain text as it comes from a wire or a reporter -> an article ready for tagging, its furniture recognised. */
import type { Head } from '../model/head.ts'
import { HEAD_ID } from '../model/head.ts'
import { languageOf } from '../suggest/lexicons/language.ts'
import { articleBlocks } from '../text/articleBlocks.ts'
import { findFurniture } from '../text/findFurniture.ts'
import { firstEndingAfter } from '../text/firstEndingAfter.ts'
import { findHeadline } from '../text/findHeadline.ts'
import type { Range } from '../text/range.ts'
import type { ArticleState } from './articleState.ts'
import { buildDocument, type BlockRange } from './build.ts'
import { Records } from './records.ts'
import { schema, type BlockKind } from './schema.ts'

/**
 * @param text kept to the letter; repairs of its encoding are the reader's business (`main/services`)
 * @param given with a language where somebody said which it is; else the text tells
 */
export function articleFromText(
  text: string,
  given: Pick<Head, 'articleId' | 'slug'> & Partial<Pick<Head, 'language'>>,
): ArticleState {
  const blocks = articleBlocks(text)
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
    language: languageOf(text),
    ...given,
    title: titleOf(text, placed),
  }
  return { doc: buildDocument(text, placed, marks), records: Records.of([head]), rest: {} }
}

/**
 * Whether nothing but white space and punctuation of the block is left outside of furniture.
 * @param furniture in order and apart from one another
 */
function isAll(furniture: readonly Range[], block: Range, text: string): boolean {
  let left = ''
  let from = block.start
  for (let i = firstEndingAfter(furniture, block.start); i < furniture.length; i++) {
    const { start, end } = furniture[i] ?? block
    if (start >= block.end) break
    left += text.slice(from, Math.max(from, start))
    from = Math.max(from, end)
  }
  left += text.slice(from, block.end)
  return from > block.start && !/[\p{L}\p{N}]/u.test(left)
}

/** The headline on one line; without one, nobody has given the article a title yet. */
function titleOf(text: string, blocks: readonly BlockRange[]): string {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return headline ? text.slice(headline.start, headline.end).replace(/\s+/gu, ' ') : ''
}
