/**
 * Draws only the rows near the window of a list. Heights begin as estimates and are corrected by what the browser laid
 * out, through a ResizeObserver, so no key press ever waits for a layout of the list.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { rowWindow, topsOf, type RowWindow } from './rowWindow.ts'

/** Where there is no layout (tests), a list is as high as this. */
const ASSUMED_HEIGHT = 600

export interface DrawnWindow extends RowWindow {
  readonly total: number
  readonly onScroll: () => void
  /** A ref for each drawn row; its `data-row` holds the row's id. */
  readonly observeRow: (element: HTMLElement) => () => void
  readonly reveal: (index: number) => void
}

export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  estimateAt: (index: number) => number,
): DrawnWindow {
  const measured = useRef(new Map<string, number>())
  const [version, setVersion] = useState(0)
  const [view, setView] = useState({ top: 0, height: ASSUMED_HEIGHT })

  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const next = { top: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT }
    setView((now) => (now.top === next.top && now.height === next.height ? now : next))
  }, [scroller])

  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        let changed = false
        for (const { target, borderBoxSize } of entries) {
          const id = target instanceof HTMLElement ? target.dataset['row'] : undefined
          const height = borderBoxSize[0]?.blockSize
          if (id === undefined) look()
          else if (height !== undefined && height > 0 && measured.current.get(id) !== height) {
            measured.current.set(id, height)
            changed = true
          }
        }
        if (changed) setVersion((now) => now + 1)
      }),
  )

  useEffect(() => {
    const element = scroller.current
    if (element) observer.observe(element)
    return () => observer.disconnect()
  }, [observer, scroller])

  const tops = useMemo(() => {
    void version
    return topsOf(ids.length, (index) => measured.current.get(ids[index] ?? '') ?? estimateAt(index))
  }, [ids, estimateAt, version])

  const observeRow = useCallback(
    (element: HTMLElement) => {
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element) return
      const top = tops[index] ?? 0
      const bottom = tops[index + 1] ?? top
      const height = element.clientHeight || ASSUMED_HEIGHT
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom + 16 > element.scrollTop + height) element.scrollTop = bottom + 16 - height
      look()
    },
    [scroller, tops, look],
  )

  return { ...rowWindow(tops, view.top, view.height), total: tops.at(-1) ?? 0, onScroll: look, observeRow, reveal }
}
