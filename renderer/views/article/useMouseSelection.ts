/** The words that were just selected with the mouse; null while there are none. */
import { useEffect, useState } from 'react'

export interface SelectedWords {
  /** Of the window, in CSS pixels; at least one. */
  readonly lines: readonly DOMRect[]
  readonly scroller: Element
}

export function useMouseSelection(): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const hide = (): void => setWords(null)
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element) || !target.closest('.selection-bar')) hide()
    }
    const onPointerUp = ({ target, button, ctrlKey, metaKey }: PointerEvent): void => {
      const isInText = target instanceof Element && target.closest('.ProseMirror') !== null
      // With Ctrl the words become a piece of the tag in hand. The browser reports the selection after the button is up.
      if (button === 0 && isInText && !ctrlKey && !metaKey) setTimeout(() => setWords(selectedWords()))
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
  return words
}

function selectedWords(): SelectedWords | null {
  const selection = document.getSelection()
  const scroller = document.querySelector('.galley-scroller')
  if (!scroller || !selection || selection.isCollapsed || selection.toString().trim() === '') return null
  const lines = Array.from(selection.getRangeAt(0).getClientRects()).filter(({ width }) => width > 0)
  return lines.length > 0 ? { lines, scroller } : null
}
