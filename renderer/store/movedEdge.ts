/** What a screen reader is told when an edge of the tag in hand moves: "Ends with “begin Tuesday”". */
import type { EditorState } from 'prosemirror-state'
import { placesOf, textOf } from '../../shared/document/tags.ts'
import { idInHand } from '../editor/state/tagInHand.ts'

/** @returns nothing for a tag that only moved with its words, as while somebody writes */
export function movedEdge(before: EditorState, after: EditorState): string | undefined {
  const id = idInHand(after)
  // Tagging leaves the document as long as it was.
  const isTagging = before.doc !== after.doc && before.doc.content.size === after.doc.content.size
  if (id === null || id !== idInHand(before) || !isTagging) return undefined
  const [was, is] = [placesOf(before.doc, id), placesOf(after.doc, id)]
  const words = textOf(after.doc, id).split(/\s+/)
  if (is.length === 0 || was.length === 0) return undefined
  if (is.at(-1)?.to !== was.at(-1)?.to) return `Ends with “${words.slice(-2).join(' ')}”`
  return is[0]?.from === was[0]?.from ? undefined : `Begins with “${words.slice(0, 2).join(' ')}”`
}
