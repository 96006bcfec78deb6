/** Draws only the rows near the window of a list. Heights begin as estimates and are corrected once rows are drawn. */
import { useCallback, useEffect, useReducer, useState, type RefObject } from 'react'
import { createRowTops } from './rowTops.ts'
import { rowWindow, type RowWindow } from './rowWindow.ts'
import { useRowHeights } from './useRowHeights.ts'

/** Where there is no layout (tests), a list is as high as this. */
const ASSUMED_HEIGHT = 600
/** Kept free below a row that is brought into view. */
const ROOM_BELOW = 16

export interface DrawnWindow extends RowWindow {
  /** In CSS pixels from the list's top, as in `rowTops.ts`. */
  readonly tops: Float64Array
  readonly total: number
  readonly observeRow: (element: HTMLElement) => () => void
  readonly onScroll: () => void
  readonly reveal: (index: number) => void
  /** Whether the whole row is in the list's window. */
  readonly isInSight: (index: number) => boolean
}

export function useRowWindow<Row extends { readonly id: string }>(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  estimate: (row: Row) => number,
): DrawnWindow {
  const [rowTops] = useState(createRowTops<Row>)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const observeRow = useRowHeights((heights) => {
    if (rowTops.learn(heights)) drawAgain()
  })
  const tops = rowTops.of(rows, estimate)
  const [view, setView] = useState({ top: 0, height: ASSUMED_HEIGHT })

  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const next = { top: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT }
    setView((now) => (now.top === next.top && now.height === next.height ? now : next))
  }, [scroller])

  useEffect(() => {
    if (!scroller.current) return undefined
    const observer = new ResizeObserver(look)
    observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [scroller, look])

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element) return
      const top = tops[index] ?? 0
      const bottom = (tops[index + 1] ?? top) + ROOM_BELOW
      const height = element.clientHeight || ASSUMED_HEIGHT
      if (top < element.scrollTop) element.scrollTo({ top })
      else if (bottom > element.scrollTop + height) element.scrollTo({ top: bottom - height })
      look()
    },
    [scroller, tops, look],
  )

  const isInSight = useCallback(
    (index: number) => {
      const element = scroller.current
      const top = tops[index]
      if (!element || top === undefined) return false
      const height = element.clientHeight || ASSUMED_HEIGHT
      return top >= element.scrollTop && (tops[index + 1] ?? top) <= element.scrollTop + height
    },
    [scroller, tops],
  )

  return {
    ...rowWindow(tops, view.top, view.height),
    tops,
    total: tops.at(-1) ?? 0,
    onScroll: look,
    observeRow,
    reveal,
    isInSight,
  }
}
