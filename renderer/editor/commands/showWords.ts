import { TextSelection, type Command } from 'prosemirror-state'
import { layoutOf, positionsOf } from '../../../shared/document/layout.ts'
import { goTo } from '../showing/place.ts'

/**
 * Selects words that stood at this place when somebody looked; where the article has changed since, where it says them next
 * to that.
 * @param at UTF-16 offset into the article's text
 */
export function showWords(words: string, at: number): Command {
  return ({ doc, tr }, dispatch) => {
    const layout = layoutOf(doc)
    const { text } = layout
    const [before, behind] = [text.lastIndexOf(words, at), text.indexOf(words, at)]
    const start = before < 0 || (behind >= 0 && behind - at < at - before) ? behind : before
    const [place] = start < 0 ? [] : positionsOf(layout, { start, end: start + words.length })
    if (!place) return false
    dispatch?.(goTo(tr.setSelection(TextSelection.create(doc, place.from, place.to)), place))
    return true
  }
}
