import { memo, useEffect, useRef } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'

/** The element that the galley lives in. React makes it and never looks inside; a new article gets a new one. */
export const GalleyMount = memo(function GalleyMount() {
  const mountGalley = useWorkbench(({ actions }) => actions.mountGalley)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => (element.current ? mountGalley(element.current) : undefined), [mountGalley])
  return <div ref={element} className="galley-mount" />
})
