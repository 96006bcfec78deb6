/** Tells the style sheets how high an element is, in CSS pixels, for what must keep clear of it. */
import { useEffect, type RefObject } from 'react'

/** @param property of the page, `--something` */
export function useHeight(element: RefObject<HTMLElement | null>, property: string): void {
  useEffect(() => {
    if (!element.current) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      style.setProperty(property, `${Math.ceil(entry?.contentRect.height ?? 0)}px`)
    })
    observer.observe(element.current)
    return () => {
      observer.disconnect()
      style.removeProperty(property)
    }
  }, [element, property])
}
