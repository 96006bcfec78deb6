/**
 * The numbers of the body paragraphs in the margin: the style sheet prints each paragraph's `data-number`. A section is told
 * them when it is drawn. When they change, only what the browser lays out just now is told, and the rest when it comes near
 * the window: one paragraph more at the beginning of a long article must not write to thousands.
 *
 * CSS counters would count by themselves. But Chromium 114 then looks through all that was ever laid out whenever an element
 * comes or goes, which was a fifth of what a tag cost in 100,000 words.
 */
import { DOMSerializer, type Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { EditorView, NodeView } from 'prosemirror-view'
import { sectionsOf } from '../../../shared/document/sections.ts'
import { goesOn } from '../../../shared/document/stretches.ts'
import { watchSkipped } from './watchSkipped.ts'

interface Numbers {
  /** The counts of body paragraphs and the number of the first one, one a section. */
  readonly counts: readonly number[]
  readonly firsts: readonly number[]
}

const key = new PluginKey<Numbers>('paragraphNumbers')

export function paragraphNumbersPlugin(): Plugin<Numbers> {
  /** Paragraphs drawn since their numbers were last told. A tag or a key within one draws none. */
  const fresh = new Set<NodeView['dom']>()
  return new Plugin<Numbers>({
    key,
    state: {
      init: (_, { doc }) => numbersOf(countsOf(doc)),
      apply: (tr, before) => {
        // A tag is a mark: it comes and goes without moving anything.
        if (tr.doc === tr.before || !movesText(tr)) return before
        const counts = countsOf(tr.doc)
        const isSame =
          counts.length === before.counts.length && counts.every((count, i) => count === before.counts[i])
        return isSame ? before : numbersOf(counts)
      },
    },
    props: {
      nodeViews: {
        paragraph: (node) => {
          const view = numberedParagraph(node)
          fresh.add(view.dom)
          return view
        },
      },
    },
    view: (view) => {
      const skipped = watchSkipped(view.dom, (box) => {
        tell(({ element, chapter }) => box === element || box === chapter)
      })
      function tell(isWanted: (section: DrawnSection) => boolean): void {
        for (const section of drawnSections(view)) {
          const { element, chapter, index } = section
          if (!isWanted(section) || skipped.has(element) || skipped.has(chapter)) continue
          number(element, key.getState(view.state)?.firsts[index] ?? 1)
        }
      }
      const tellAll = () => {
        fresh.clear()
        tell(() => true)
      }
      /** With their numbers from the first they are laid out once and not twice. */
      const tellFresh = () => {
        const sections = new Set<Element | null>(Array.from(fresh, ({ parentElement }) => parentElement))
        fresh.clear()
        tell(({ element }) => sections.has(element))
      }
      tellAll()
      return {
        update: (_, before) => {
          if (key.getState(before) !== key.getState(view.state)) tellAll()
          else if (fresh.size > 0) tellFresh()
        },
        destroy: skipped.stop,
      }
    },
  })
}

interface DrawnSection {
  readonly element: Element
  /** The element of its chapter. */
  readonly chapter: Element
  /** Among all sections of the article. */
  readonly index: number
}

/** The sections that are in the page, in order; a chapter that is not drawn yet has none. */
function* drawnSections({ dom, state }: EditorView): Generator<DrawnSection> {
  let index = 0
  for (const [chapterIndex, { childCount }] of state.doc.children.entries()) {
    const chapter = dom.children[chapterIndex]
    for (const [sectionIndex, element] of [...(chapter?.children ?? [])].entries())
      if (chapter) yield { element, chapter, index: index + sectionIndex }
    index += childCount
  }
}

/** As the schema draws it; its number is ours, there is nothing to read back. */
function numberedParagraph(node: Node): NodeView {
  const { toDOM } = node.type.spec
  if (!toDOM) throw new TypeError('the schema does not say how a paragraph is drawn')
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, toDOM(node))
  return {
    dom,
    ...(contentDOM ? { contentDOM } : {}),
    ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
  }
}

/** @param first the number of the first body paragraph */
function number(section: Element, first: number): void {
  let next = first
  for (const paragraph of section.children) {
    const isNumbered =
      paragraph.getAttribute('data-kind') === 'body' && !paragraph.hasAttribute('data-goes-on')
    if (!isNumbered) paragraph.removeAttribute('data-number')
    else {
      const own = String(next++)
      if (paragraph.getAttribute('data-number') !== own) paragraph.setAttribute('data-number', own)
    }
  }
}

function movesText({ mapping }: Transaction): boolean {
  let moves = false
  for (const map of mapping.maps) map.forEach(() => (moves = true))
  return moves
}

function numbersOf(counts: readonly number[]): Numbers {
  let next = 1
  const firsts = counts.map((count) => {
    const first = next
    next += count
    return first
  })
  return { counts, firsts }
}

const known = new WeakMap<Node, number>()

function countsOf(doc: Node): readonly number[] {
  return sectionsOf(doc).map((section) => {
    const before = known.get(section)
    if (before !== undefined) return before
    let count = 0
    section.forEach((block) => {
      if (block.attrs['kind'] === 'body' && !goesOn(block)) count++
    })
    known.set(section, count)
    return count
  })
}
