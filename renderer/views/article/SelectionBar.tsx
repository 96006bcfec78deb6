/**
 * Where words were selected with the mouse: the three tags and a comment as buttons, near the hand and clear of the words. Who
 * works with the keyboard never sees it.
 */
import { useLayoutEffect, useRef } from 'react'
import { CommandButton } from '../command/CommandButton.tsx'
import { useMouseSelection, type SelectedWords } from './useMouseSelection.ts'

export function SelectionBar() {
  const words = useMouseSelection()
  const bar = useRef<HTMLDivElement>(null)
  // As wide as its keys make it, which are not the same in both modes.
  useLayoutEffect(() => {
    if (words && bar.current) placeBeside(words, bar.current)
  }, [words])
  if (!words) return null
  return (
    <div ref={bar} className="selection-bar" role="toolbar" aria-label="Tag the selection">
      <CommandButton command="tag.quote" label="Quote" look="plain small" />
      <CommandButton command="tag.cue" label="Cue" look="plain small" />
      <CommandButton command="tag.source" label="Source" look="plain small" />
      <CommandButton command="comment.add" label="Comment" look="plain small" />
    </div>
  )
}

/** How far it keeps from the words and from the edges, in CSS pixels. */
const CLEAR = 8

/** Above the first selected line or, where that is out of sight, below the last one. */
function placeBeside({ lines, scroller }: SelectedWords, bar: HTMLElement): void {
  const { width, height } = bar.getBoundingClientRect()
  const within = scroller.getBoundingClientRect()
  const above = Math.min(...lines.map(({ top }) => top)) - CLEAR - height
  const isRoom = above >= within.top
  const wanted = isRoom ? (lines[0]?.left ?? 0) : (lines.at(-1)?.right ?? 0) - width
  const top = isRoom ? above : Math.max(...lines.map(({ bottom }) => bottom)) + CLEAR
  const most = within.left + scroller.clientWidth - width - CLEAR
  // Its place is counted from the corner of the sheet, which scrolls.
  const sheet = bar.offsetParent?.getBoundingClientRect()
  bar.style.left = `${Math.max(within.left, Math.min(wanted, most)) - (sheet?.left ?? 0)}px`
  bar.style.top = `${top - (sheet?.top ?? 0)}px`
}
