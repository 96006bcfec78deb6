/** Words on their way between the galley and pages: paragraphs and soft breaks, and nothing of how they look. */
import { DOMSerializer, Fragment, Slice, type Node } from 'prosemirror-model'
import { schema } from '../../shared/document/schema.ts'

/** Word's sign for a soft break; in HTML a line end is but a space, and a `<br>` is one. */
const SOFT_BREAK = '\v'

/** HTML of these paragraphs, without tags. */
export function copiedPage({ content }: Slice, page: Document): string {
  const holder = page.createElement('div')
  for (const paragraph of content.content) {
    const lines = paragraph.textContent.split('\n').flatMap((line) => [page.createElement('br'), line])
    const element = page.createElement('p')
    element.append(...lines.slice(1))
    holder.append(element)
  }
  return holder.innerHTML
}

/** The same for what is dragged, which the view writes itself. */
export const withoutTags = new DOMSerializer(
  { paragraph: () => ['p', 0], text: ({ text = '' }) => ['span', text] },
  {},
)

/** Before a pasted page is parsed. Nothing that it claims to be ours is believed. */
export function markLineBreaks(html: string): string {
  return html
    .replace(/\sdata-pm-slice\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/<br\b[^>]*>/gi, SOFT_BREAK)
}

/** The paragraphs of a page that was parsed. */
export function wordsOfPage({ content }: Slice): Slice {
  const words: string[] = []
  content.descendants((node) => {
    if (node.isTextblock) words.push(linesOf(node.textContent))
    return !node.isTextblock
  })
  if (content.firstChild?.isText) words.push(linesOf(content.textBetween(0, content.size)))
  const paragraphs = words.filter((each) => each.trim() !== '').map(paragraphOf)
  return paragraphs.length > 0 ? new Slice(Fragment.from(paragraphs), 1, 1) : Slice.empty
}

function paragraphOf(words: string): Node {
  return schema.node('paragraph', null, schema.text(words))
}

/** Without the white space at the ends of lines, which a page does not show. */
function linesOf(text: string): string {
  return text
    .split(SOFT_BREAK)
    .map((line) => line.replace(/^ +| +$/g, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
}
