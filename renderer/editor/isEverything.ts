/** Nobody means a whole article of several paragraphs: that was Ctrl+A and a slip. */
import { AllSelection, type EditorState } from 'prosemirror-state'
import type { PosRange } from '../../shared/document/tags.ts'

/** @param ranges the selected words */
export function isEverything({ doc, selection }: EditorState, ranges: readonly PosRange[]): boolean {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!(selection instanceof AllSelection) || !first || !last) return false
  return !doc.resolve(first.from).sameParent(doc.resolve(last.to))
}
