/**
 * Where words were selected with the mouse: the three tags as buttons, near the hand and clear of the words. Who works with
 * the keyboard never sees it.
 */
import { CommandButton } from '../command/CommandButton.tsx'
import { useMouseSelection } from './useMouseSelection.ts'

export function SelectionBar() {
  const place = useMouseSelection()
  if (!place) return null
  return (
    <div className="selection-bar" role="toolbar" aria-label="Tag the selection" style={place}>
      <CommandButton command="tag.quote" label="Quote" look="plain small" />
      <CommandButton command="tag.cue" label="Cue" look="plain small" />
      <CommandButton command="tag.source" label="Source" look="plain small" />
    </div>
  )
}
