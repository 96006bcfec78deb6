/**
 * Draws its children once the page has painted without them. The article's text comes first: what lists, counts or
 * describes it reads all of its 10,000 tags, which took 110 of the 180 ms to the first painted text.
 */
import { useEffect, useState, type ReactNode } from 'react'
import { onceShown } from '../editor/afterPaint.ts'

export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    const shown = onceShown(() => setIsPainted(true))
    shown.ask()
    return shown.forget
  }, [])
  return isPainted && children
}
