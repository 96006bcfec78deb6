/**
 * Nobody's hands are left in the air: when the control that has the focus goes away (its tag was untagged, its card is done,
 * it cannot be pressed any more), the focus returns to the text. Only what has the focus and what it stands in is watched;
 * while that is the text, nothing is.
 */
import { useEffect } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'

/** What lies over the workbench gives the focus back by itself, a few frames after it has closed. */
const OVERLAY_MS = 120

export function useFocusGuard(): void {
  const focusGalley = useWorkbench(({ actions }) => actions.focusGalley)
  useEffect(() => {
    let focused: Element | null = null
    let delay = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const look = (): void => {
      if (!isInUse(document.activeElement)) focusGalley()
    }
    const observer = new MutationObserver(() => {
      if (focused === null || isInUse(focused)) return
      observer.disconnect()
      focused = null
      // What takes the control's place may want the focus itself.
      timer = setTimeout(look, delay)
    })
    const onFocusIn = ({ target }: FocusEvent): void => {
      clearTimeout(timer)
      observer.disconnect()
      focused = null
      if (!(target instanceof Element) || target.closest('.ProseMirror')) return
      focused = target
      delay = target.closest('.workbench') ? 0 : OVERLAY_MS
      observer.observe(target, { attributeFilter: ['disabled'] })
      for (let above = target.parentElement; above; above = above.parentElement) {
        observer.observe(above, { childList: true })
      }
    }
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [focusGalley])
}

/** A control that was disabled keeps the focus for a moment, or until it goes away: nothing can be done with it by then. */
function isInUse(element: Element | null): boolean {
  return element !== null && element !== document.body && element.isConnected && !element.matches(':disabled')
}
