/** Where a bar about the words selected with the mouse can stand; null while there are none. */
import { useEffect, useState } from 'react'

/** In CSS pixels from the corner of the galley's sheet, which scrolls. */
export interface BarPlace {
  readonly left: number
  readonly top: number
}

/** As large as the bar in `styles/selectionBar.css`, and how far it keeps from the words. */
const HEIGHT = 32
const WIDTH = 236
const CLEAR = 8

export function useMouseSelection(): BarPlace | null {
  const [place, setPlace] = useState<BarPlace | null>(null)
  useEffect(() => {
    const hide = (): void => setPlace(null)
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element) || !target.closest('.selection-bar')) hide()
    }
    const onPointerUp = ({ target, button, ctrlKey, metaKey }: PointerEvent): void => {
      const isInText = target instanceof Element && target.closest('.ProseMirror') !== null
      // With Ctrl the words become a piece of the tag in hand. The browser reports the selection after the button is up.
      if (button === 0 && isInText && !ctrlKey && !metaKey) setTimeout(() => setPlace(placeBeside()))
    }
    const onSelectionChange = (): void => {
      if (document.getSelection()?.isCollapsed !== false) hide()
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('pointerup', onPointerUp)
    document.addEventListener('keydown', hide)
    document.addEventListener('selectionchange', onSelectionChange)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('pointerup', onPointerUp)
      document.removeEventListener('keydown', hide)
      document.removeEventListener('selectionchange', onSelectionChange)
    }
  }, [])
  return place
}

/** Above the first selected line or, where that is out of sight, below the last one. */
function placeBeside(): BarPlace | null {
  const selection = document.getSelection()
  const sheet = document.querySelector('.galley-sheet')?.getBoundingClientRect()
  const scroller = document.querySelector('.galley-scroller')?.getBoundingClientRect()
  if (!sheet || !scroller || !selection || selection.isCollapsed || selection.toString().trim() === '')
    return null
  const lines = Array.from(selection.getRangeAt(0).getClientRects()).filter(({ width }) => width > 0)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  const above = Math.min(...lines.map(({ top }) => top)) - CLEAR - HEIGHT
  const isRoom = above >= scroller.top
  const left = isRoom ? first.left : last.right - WIDTH
  const below = Math.max(...lines.map(({ bottom }) => bottom)) + CLEAR
  return {
    left: Math.max(0, Math.min(left, scroller.right - WIDTH - CLEAR) - sheet.left),
    top: (isRoom ? above : below) - sheet.top,
  }
}
