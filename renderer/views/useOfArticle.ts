/**
 * What a view reads off the open article. The read is memoised by its selector, so a key press that changes nothing the
 * view shows does not draw the view again.
 */
import type { EditorState } from 'prosemirror-state'
import { useWorkbench } from '../store/useWorkbench.ts'

/** @param without what it is while no article is open */
export function useOfArticle<T>(read: (editor: EditorState) => T, without: T): T {
  return useWorkbench(({ article }) => (article ? read(article.editor) : without))
}
