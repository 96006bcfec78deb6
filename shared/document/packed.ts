/**
 * A document on its way to a window. As `toJSON()` it is 100,000 small objects for 10,000 tags, which cost more to copy
 * from process to process and to read than the galley costs to draw; so a paragraph is one string and one list of
 * numbers, and each mark is told, and made, once.
 */
import { Mark, type Attrs, type MarkType, type Node } from 'prosemirror-model'
import { madeLater } from './madeLater.ts'
import { schema } from './schema.ts'
import { rememberText } from './tags.ts'

export interface PackedDocument {
  readonly head: string
  readonly tail: string
  /** For each mark in turn the name of its type and its one attribute, an id or a kind. */
  readonly marks: readonly string[]
  /** Of each chapter its sections, of each section its paragraphs. */
  readonly chapters: readonly (readonly (readonly PackedParagraph[])[])[]
}

interface PackedParagraph {
  readonly kind: string
  readonly before: string
  readonly text: string
  /** For each piece of the text in turn its length, how many marks it has, and which. */
  readonly pieces: readonly number[]
}

export function packDocument(doc: Node): PackedDocument {
  const marks: string[] = []
  const known = new Map<string, number>()
  const numberOf = ({ type, attrs }: Mark): number => {
    const value = String(attrs[attributeOf(type.name)])
    const key = `${type.name} ${value}`
    const number = known.get(key) ?? known.size
    if (number === known.size) {
      known.set(key, number)
      marks.push(type.name, value)
    }
    return number
  }
  const paragraph = (block: Node): PackedParagraph => ({
    kind: String(block.attrs['kind']),
    before: String(block.attrs['before']),
    text: block.textContent,
    pieces: block.children.flatMap((piece) => [
      piece.nodeSize,
      piece.marks.length,
      ...piece.marks.map(numberOf),
    ]),
  })
  return {
    head: String(doc.attrs['head']),
    tail: String(doc.attrs['tail']),
    chapters: doc.children.map((chapter) =>
      chapter.children.map((section) => section.children.map(paragraph)),
    ),
    marks,
  }
}

/**
 * What it says is taken as it is: our own main process packed it, from an article that it has checked. A copy that comes from a
 * window is checked by whoever takes it (`Node.check`, which looks at every piece).
 */
export function unpackDocument({ head, tail, marks: told, chapters }: PackedDocument): Node {
  const marks = markSets(told)
  // Not `schema.node`, which would check again what was checked when the article was read.
  const { doc, chapter, section } = schema.nodes
  const paragraph = ({ kind, before, text, pieces }: PackedParagraph): Node =>
    rememberText(
      emptyParagraph(kind, before).copy(madeLater(text.length, () => textNodes(text, pieces, marks))),
      text,
    )
  const inSection = (paragraphs: readonly PackedParagraph[]): Node =>
    section.create(null, paragraphs.map(paragraph))
  return doc.create(
    { head, tail },
    chapters.map((sections) => chapter.create(null, sections.map(inSection))),
  )
}

let empty: Node | undefined

/** Most are alike but for their text, and share their attributes. */
function emptyParagraph(kind: string, before: string): Node {
  if (empty?.attrs['kind'] !== kind || empty.attrs['before'] !== before)
    empty = schema.nodes.paragraph.create({ kind, before })
  return empty
}

/** Each mark, as the set of marks that it is alone: most pieces have one, and those of a tag share it. */
type MarkSets = (number: number) => readonly Mark[]

function markSets(told: readonly string[]): MarkSets {
  const sets: (readonly [Mark])[] = []
  return (number) => {
    const [type = '', value] = [told[2 * number], told[2 * number + 1]]
    return (sets[number] ??= [
      new LightMark(schema.marks[type], attributeOf(type) === 'id' ? { id: value } : { kind: value }),
    ])
  }
}

/**
 * `schema.mark` would check the attribute and keep it in an object without a prototype, which V8 makes a hash table of: for
 * 10,000 tags megabytes, which the collector copies while the article is being opened.
 */
const LightMark = Mark as unknown as new (type: MarkType | undefined, attrs: Attrs) => Mark

function textNodes(text: string, pieces: readonly number[], marks: MarkSets): Node[] {
  const nodes: Node[] = []
  let start = 0
  for (let i = 0; i + 1 < pieces.length; ) {
    const end = start + (pieces[i] ?? 0)
    const last = i + 2 + (pieces[i + 1] ?? 0)
    // Marks as they were, in order: given to `schema.text`, each set would be sorted again.
    const set = last === i + 3 ? marks(pieces[i + 2] ?? -1) : pieces.slice(i + 2, last).flatMap(marks)
    const node = schema.text(text.slice(start, end))
    nodes.push(set.length > 0 ? node.mark(set) : node)
    start = end
    i = last
  }
  if (start !== text.length) throw new RangeError('the pieces of a paragraph are not its text')
  return nodes
}

function attributeOf(type: string): 'kind' | 'id' {
  return type === 'furniture' ? 'kind' : 'id'
}
