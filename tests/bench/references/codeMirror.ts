/**
 * The yardstick: CodeMirror 6 draws only what is near the window. A line is a paragraph, tags are Decoration.mark in a
 * RangeSet. `q` tags the selection and Backspace takes the last tag away again while something is selected or held.
 *
 * What one sees after `q` is what one sees in the galley: the tag, outlined because it is in hand, the caret at its end
 * and in view. The galley does more that CodeMirror is not asked for: records, history, steps for other windows.
 */
import { EditorState, StateEffect, StateField, type Range } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view'
import type { PlainParagraph, PlainTag } from '../syntheticArticle.ts'

interface Placed {
  readonly id: string
  readonly from: number
  readonly to: number
}

const addTag = StateEffect.define<Placed>()
const removeTag = StateEffect.define<Placed>()

const tags = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, tr) {
    let now = before.map(tr.changes)
    for (const effect of tr.effects) {
      if (effect.is(addTag)) {
        const { id, from, to } = effect.value
        now = now.update({ add: [markFor({ id, role: 'content' }).range(from, to)] })
      } else if (effect.is(removeTag)) {
        const { id, from, to } = effect.value
        now = now.update({
          filter: (_from, _to, { spec }) => idIn(spec) !== id,
          filterFrom: from,
          filterTo: to,
        })
      }
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

const outline = Decoration.mark({ class: 'in-hand' })

const inHand = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, tr) {
    let now = before.map(tr.changes)
    for (const effect of tr.effects) {
      if (effect.is(addTag)) now = Decoration.set(outline.range(effect.value.from, effect.value.to))
      else if (effect.is(removeTag)) now = Decoration.none
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

export function drawCodeMirror(pane: Element, paragraphs: readonly PlainParagraph[]): void {
  const ranges: Range<Decoration>[] = []
  let start = 0
  for (const { text, tags } of paragraphs) {
    for (const tag of tags) ranges.push(markFor(tag).range(start + tag.start, start + tag.end))
    start += text.length + 1
  }
  const doc = paragraphs.map(({ text }) => text).join('\n')
  const state = EditorState.create({
    doc,
    extensions: [
      EditorView.lineWrapping,
      tags.init(() => Decoration.set(ranges, true)),
      inHand,
      taggingKeys(),
    ],
  })
  pane.append(new EditorView({ state }).dom)
}

function taggingKeys() {
  let held: Placed | undefined
  let count = 0
  return EditorView.domEventHandlers({
    keydown: (event, view) => {
      const { from, to } = view.state.selection.main
      if (event.key === 'q' && from < to) {
        held = { id: `new${++count}`, from, to }
        view.dispatch({ effects: addTag.of(held), selection: { anchor: to }, scrollIntoView: true })
        return true
      }
      if (event.key !== 'Backspace' || !held) return false
      view.dispatch({ effects: removeTag.of(held) })
      held = undefined
      return true
    },
  })
}

function markFor({ id, role }: Pick<PlainTag, 'id' | 'role'>): Decoration {
  return Decoration.mark({
    attributes: { 'data-tag': id, 'data-role': role, 'data-status': 'accepted' },
    tagId: id,
  })
}

/** CodeMirror types what a decoration was made with as anything. */
function idIn(spec: unknown): unknown {
  return typeof spec === 'object' && spec !== null && 'tagId' in spec ? spec.tagId : undefined
}
