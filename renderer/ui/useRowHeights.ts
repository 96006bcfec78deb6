/**
 * The heights that the browser gave the rows of a list. A ResizeObserver tells them after layout, so no key press ever
 * waits for a layout of the list.
 */
import { useCallback, useState } from 'react'

export interface RowHeights {
  /** By row id, in CSS pixels; rows that were never drawn are missing. */
  readonly heights: ReadonlyMap<string, number>
  /** For each drawn row; its `data-row` holds the row's id. @returns how to stop */
  readonly observeRow: (element: HTMLElement) => () => void
}

export function useRowHeights(): RowHeights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(() => new Map())
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        const seen = entries.flatMap(({ target, borderBoxSize }) => {
          const id = target instanceof HTMLElement ? target.dataset['row'] : undefined
          const height = borderBoxSize[0]?.blockSize ?? 0
          return id !== undefined && height > 0 ? [[id, height] as const] : []
        })
        setHeights((now) =>
          seen.every(([id, height]) => now.get(id) === height) ? now : new Map([...now, ...seen]),
        )
      }),
  )
  const observeRow = useCallback(
    (element: HTMLElement) => {
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )
  return { heights, observeRow }
}
