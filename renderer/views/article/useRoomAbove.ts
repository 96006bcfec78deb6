/** What comes and goes above the text leaves the lines where one reads them, but at the very beginning. */
import { useLayoutEffect, type RefObject } from 'react'

export function useRoomAbove(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = bar.current?.parentElement?.querySelector('.galley-scroller')
    const height = bar.current?.offsetHeight ?? 0
    if (!scroller || scroller.scrollTop === 0) return undefined
    scroller.scrollTop += height
    return () => {
      scroller.scrollTop -= height
    }
  }, [bar])
}
