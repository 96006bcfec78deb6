/**
 * Tells each section the number of its first body paragraph (`--first`), for the numbers in the margin. CSS counters alone
 * cannot run on: a section whose drawing the browser may skip counts by itself.
 *
 * The elements are told directly: a decoration on each section would be compared, section by section, at every key.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

interface Numbers {
  /** The counts of body paragraphs and the number of the first one, one a section. */
  readonly counts: readonly number[]
  readonly firsts: readonly number[]
}

const key = new PluginKey<Numbers>('paragraphNumbers')

export function paragraphNumbersPlugin(): Plugin<Numbers> {
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
    view: (view) => {
      const told = new WeakMap<Element, number>()
      tell(view, told)
      return {
        update: (_, before) => {
          const isCounted = key.getState(before) === key.getState(view.state)
          if (isCounted && before.doc !== view.state.doc) tellChanged(view, told, before.doc)
          else tell(view, told)
        },
      }
    },
  })
}

function movesText({ mapping }: Transaction): boolean {
  let moves = false
  for (const map of mapping.maps) map.forEach(() => (moves = true))
  return moves
}

type Told = WeakMap<Element, number>

/** All of them: a section may have got a new element whether or not its number changed. */
function tell(view: EditorView, told: Told): void {
  const firsts = key.getState(view.state)?.firsts ?? []
  let section = view.dom.firstElementChild
  for (const first of firsts) {
    if (!section) return
    tellOne(section, first, told)
    section = section.nextElementSibling
  }
}

/** After a tag or a key within a paragraph: hundreds of elements need not be asked what they were told. */
function tellChanged(view: EditorView, told: Told, before: Node): void {
  const firsts = key.getState(view.state)?.firsts ?? []
  for (const [index, section] of view.state.doc.children.entries()) {
    if (section === before.maybeChild(index)) continue
    const element = view.dom.children[index]
    if (element) tellOne(element, firsts[index] ?? 1, told)
  }
}

function tellOne(section: Element, first: number, told: Told): void {
  if (told.get(section) === first) return
  if (section instanceof HTMLElement) section.style.setProperty('--first', String(first))
  told.set(section, first)
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
  return doc.children.map((section) => {
    const before = known.get(section)
    if (before !== undefined) return before
    let count = 0
    section.forEach((block) => {
      if (block.attrs['kind'] === 'body') count++
    })
    known.set(section, count)
    return count
  })
}
