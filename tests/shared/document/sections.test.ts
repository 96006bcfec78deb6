import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../../../shared/document/layout.ts'
import { schema } from '../../../shared/document/schema.ts'
import { inChapters, keepSections, sectionsOf } from '../../../shared/document/sections.ts'

function article(paragraphs: number): Node {
  return schema.node(
    'doc',
    null,
    inChapters(Array.from({ length: paragraphs }, (_, i) => paragraph(`p${i}`))),
  )
}

function paragraph(words: string): Node {
  return schema.node('paragraph', null, schema.text(words))
}

const wordsOf = (doc: Node) => layoutOf(doc).blocks.map(({ node }) => node.textContent)

const lengths = (nodes: readonly Node[]) => nodes.map(({ childCount }) => childCount)

/** Twice its size and a short one joined to it. */
const LONGEST = 22

interface Edit {
  /** Where, as a part of the article. */
  readonly at: number
  readonly deleted: number
  readonly inserted: number
}

const anEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  deleted: fc.nat(130),
  inserted: fc.nat(60),
})

/** As an editor cuts and pastes: from within one paragraph to within another, and whole paragraphs before one. */
function cutAndPaste(doc: Node, { at, deleted, inserted }: Edit, turn: number) {
  const { tr } = EditorState.create({ doc })
  const { blocks } = layoutOf(doc)
  const first = Math.floor(at * blocks.length)
  const last = Math.min(blocks.length - 1, first + deleted)
  const middleOf = (index: number) => (blocks[index]?.pos ?? 0) + 1
  tr.delete(middleOf(first), middleOf(last))
  if (inserted > 0) {
    const pasted = Array.from({ length: inserted }, (_, i) => paragraph(`new${turn}.${i}`))
    tr.insert((blocks[first]?.pos ?? 1) - 1, pasted)
  }
  return tr
}

describe('chapters and sections', () => {
  test('hold ten each when an article is opened', () => {
    const doc = article(234)
    expect(lengths(doc.children)).toEqual([10, 10, 4])
    expect(lengths(sectionsOf(doc))).toEqual([...Array.from({ length: 23 }, () => 10), 4])
    expect(wordsOf(doc)).toHaveLength(234)
  })

  test('never change a word, stay near their size and come back by undo, whatever is cut and pasted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 260 }), fc.array(anEdit, { maxLength: 6 }), (length, edits) => {
        let doc = article(length)
        for (const [turn, edit] of edits.entries()) {
          const tr = cutAndPaste(doc, edit, turn)
          const words = wordsOf(tr.doc)
          keepSections(tr).doc.check()
          expect(wordsOf(tr.doc)).toEqual(words)

          const paragraphs = layoutOf(tr.doc).blocks.length
          expect(Math.max(...lengths(sectionsOf(tr.doc)))).toBeLessThanOrEqual(LONGEST)
          expect(Math.max(...lengths(tr.doc.children))).toBeLessThanOrEqual(LONGEST)
          expect(sectionsOf(tr.doc).length).toBeLessThanOrEqual(2 + paragraphs / 2.5)
          if (tr.doc.childCount > 1) expect(Math.min(...lengths(tr.doc.children))).toBeGreaterThan(2)

          const undone = tr.steps.reduceRight(
            (now, step, i) => step.invert(tr.docs[i] ?? now).apply(now).doc ?? now,
            tr.doc,
          )
          expect(undone.eq(doc)).toBe(true)
          doc = tr.doc
        }
      }),
      { numRuns: 300 },
    )
  })
})
