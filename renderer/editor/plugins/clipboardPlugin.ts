/**
 * Copy and paste. Sections never reach the clipboard. A tag comes along with pasted text only when it was cut: words that
 * are copied stay tagged where they were, once. Nothing that a web page claims to be ours is believed.
 */
import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import { Plugin, type EditorState } from 'prosemirror-state'
import { DEFAULT_GAP } from '../../../shared/document/layout.ts'
import { schema } from '../../../shared/document/schema.ts'
import { idOf, placesOf, roleOf } from '../../../shared/document/tags.ts'
import { splitBlocks } from '../../../shared/text/splitBlocks.ts'
import { roleOfRecord } from '../links.ts'
import { modeOf } from './modePlugin.ts'
import { recordsOf } from './recordsPlugin.ts'

export function clipboardPlugin(): Plugin {
  return new Plugin({
    props: {
      transformCopied: withoutSections,
      clipboardTextSerializer: (slice) => {
        const { content } = withoutSections(slice)
        return content.textBetween(0, content.size, DEFAULT_GAP)
      },
      clipboardTextParser: (text) => {
        const blocks = splitBlocks(text).map(({ start, end }) => text.slice(start, end))
        const paragraphs = blocks.map((block) => schema.node('paragraph', null, schema.text(block)))
        return new Slice(
          Fragment.from(paragraphs),
          paragraphs.length > 0 ? 1 : 0,
          paragraphs.length > 0 ? 1 : 0,
        )
      },
      transformPastedHTML: (html) => html.replace(/\sdata-pm-slice\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi, ''),
      transformPasted: (slice, view) => withOwnTags(withoutSections(slice), view.state),
      handlePaste: (view) => modeOf(view.state) === 'tagging',
    },
  })
}

function withoutSections(slice: Slice): Slice {
  if (slice.content.firstChild?.type.name !== 'section') return slice
  const paragraphs: Node[] = []
  slice.content.forEach((section) => {
    section.forEach((paragraph) => paragraphs.push(paragraph))
  })
  return new Slice(
    Fragment.from(paragraphs),
    Math.max(0, slice.openStart - 1),
    Math.max(0, slice.openEnd - 1),
  )
}

function withOwnTags(slice: Slice, state: EditorState): Slice {
  const records = recordsOf(state)
  const isOwn = (mark: Mark) => {
    const role = roleOf(mark)
    if (!role) return true
    const record = records.get(idOf(mark))
    return (
      record !== undefined && roleOfRecord(record) === role && placesOf(state.doc, idOf(mark)).length === 0
    )
  }
  const sift = (node: Node): Node =>
    node.isText ? node.mark(node.marks.filter(isOwn)) : node.copy(mapChildren(node.content, sift))
  return new Slice(mapChildren(slice.content, sift), slice.openStart, slice.openEnd)
}

function mapChildren(content: Fragment, change: (node: Node) => Node): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(change(node)))
  return Fragment.from(nodes)
}
