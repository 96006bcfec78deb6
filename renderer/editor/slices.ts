/** Pieces of an article on their way to the clipboard and back. */
import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import { DEFAULT_GAP } from '../../shared/document/layout.ts'
import { schema } from '../../shared/document/schema.ts'
import { goesOn } from '../../shared/document/stretches.ts'
import { idOf, roleOf } from '../../shared/document/tags.ts'
import { splitBlocks } from '../../shared/text/splitBlocks.ts'

/** Chapters, sections and stretches mean nothing and never leave the galley. */
export function withoutSections({ content, openStart, openEnd }: Slice): Slice {
  const { firstChild } = content
  if (!firstChild || firstChild.isText || firstChild.isTextblock)
    return new Slice(joined(content), openStart, openEnd)
  const inner = content.content.flatMap((node) => node.children)
  return withoutSections(
    new Slice(Fragment.from(inner), Math.max(0, openStart - 1), Math.max(0, openEnd - 1)),
  )
}

/** Paragraphs put together of their stretches. */
function joined(content: Fragment): Fragment {
  if (!content.content.some((node) => node.isTextblock && goesOn(node))) return content
  const found: Node[] = []
  for (const node of content.content) {
    const last = node.isTextblock && goesOn(node) ? found.pop() : undefined
    // The beginning of the paragraph was not copied: elsewhere it goes on from nothing.
    const first =
      last ?? (goesOn(node) ? schema.node('paragraph', { kind: String(node.attrs['kind']) }) : undefined)
    found.push(first ? first.copy(first.content.append(node.content)) : node)
  }
  return Fragment.from(found)
}

/**
 * Plain text as paragraphs, the first and the last of which run on in those they are put into. So the white space
 * beside the first and the last words counts; that of the lines around them does not.
 */
export function sliceOfText(text: string): Slice {
  const clean = text.replace(/\r\n?|\u2028/g, '\n')
  const blocks = splitBlocks(clean)
  const [first, last] = [blocks[0], blocks.at(-1)]
  const words =
    first && last
      ? blocks.map((block) =>
          clean.slice(
            block === first ? lineStart(clean, block.start) : block.start,
            block === last ? lineEnd(clean, block.end) : block.end,
          ),
        )
      : [clean.replace(/[\n\u2029]/g, '')].filter((spaces) => spaces !== '')
  if (words.length === 0) return Slice.empty
  return new Slice(
    // A vertical tab is Word's soft break, within a paragraph even where each line is one.
    Fragment.from(
      words.map((each) => schema.node('paragraph', null, schema.text(each.replace(/\v/g, '\n')))),
    ),
    1,
    1,
  )
}

/** The very words, with a blank line between paragraphs. */
export function textOfSlice(slice: Slice): string {
  const { content } = withoutSections(slice)
  return content.textBetween(0, content.size, DEFAULT_GAP)
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\u2029', at - 1)) + 1
}

function lineEnd(text: string, at: number): number {
  const length = text.slice(at).search(/[\n\u2029]/)
  return length < 0 ? text.length : at + length
}

/** The same words with other marks. */
export function mapMarks(slice: Slice, change: (marks: readonly Mark[]) => readonly Mark[]): Slice {
  const mapped = (content: Fragment): Fragment =>
    Fragment.from(
      content.content.map((node) =>
        node.isText ? node.mark(change(node.marks)) : node.copy(mapped(node.content)),
      ),
    )
  return new Slice(mapped(slice.content), slice.openStart, slice.openEnd)
}

/** The words of a tag in a piece of an article; pieces and paragraphs of it are lines. */
export function wordsUnder({ content }: Slice, id: string): string {
  const lines: string[] = []
  let isOpen = false
  content.descendants((node) => {
    const isUnder = node.isText && node.marks.some((mark) => roleOf(mark) && idOf(mark) === id)
    if (isUnder && isOpen) lines.push(`${lines.pop() ?? ''}${node.text ?? ''}`)
    else if (isUnder) lines.push(node.text ?? '')
    isOpen = isUnder
  })
  return lines.join('\n')
}
