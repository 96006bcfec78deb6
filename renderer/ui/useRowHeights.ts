/**
 * The heights that the browser gave the rows of a list. A ResizeObserver tells them after layout, so no key press ever
 * waits for a layout of the list.
 */
import { useCallback, useState } from 'react'

/**
 * @param told is given heights in CSS pixels by row id; the first one, for the life of the list
 * @returns to be called for each drawn row, whose `data-row` holds its id; answers how to stop
 */
export function useRowHeights(
  told: (heights: ReadonlyMap<string, number>) => void,
): (element: HTMLElement) => () => void {
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        const heights = new Map<string, number>()
        for (const { target, borderBoxSize } of entries) {
          const id = target instanceof HTMLElement ? target.dataset['row'] : undefined
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (id !== undefined && height > 0) heights.set(id, height)
        }
        told(heights)
      }),
  )
  return useCallback(
    (element) => {
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )
}
