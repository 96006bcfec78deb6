import { memo, useLayoutEffect, useRef } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { keepReactOut } from './keepReactOut.ts'

/** The element that the galley lives in. React makes it and never looks inside; a new article gets a new one. */
export const GalleyMount = memo(function GalleyMount() {
  const mountGalley = useWorkbench(({ actions }) => actions.mountGalley)
  const element = useRef<HTMLDivElement>(null)
  // Before the browser lays the rest out, which it would do twice otherwise, and paint an article without its text.
  useLayoutEffect(() => {
    if (!element.current) return undefined
    const unmount = mountGalley(element.current)
    keepReactOut(element.current)
    return unmount
  }, [mountGalley])
  return <div ref={element} className="galley-mount" />
})
