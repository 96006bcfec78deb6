/** Notices when a chapter or section that is not drawn yet comes near the window. */
export interface Nearby {
  readonly start: (found: (pos: number) => void) => void
  readonly watch: (dom: HTMLElement, getPos: () => number | undefined) => void
  readonly forget: (dom: HTMLElement) => void
  readonly stop: () => void
}

/** How far outside of the window counts as near. */
const MARGIN = '150% 0px'

export function watchNearby(): Nearby {
  const places = new Map<Element, () => number | undefined>()
  let observer: IntersectionObserver | undefined
  return {
    start: (found) => {
      observer = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) {
            const pos = isIntersecting ? places.get(target)?.() : undefined
            if (pos !== undefined) found(pos)
          }
        },
        { rootMargin: MARGIN },
      )
      for (const dom of places.keys()) observer.observe(dom)
    },
    watch: (dom, getPos) => {
      places.set(dom, getPos)
      observer?.observe(dom)
    },
    forget: (dom) => {
      places.delete(dom)
      observer?.unobserve(dom)
    },
    stop: () => observer?.disconnect(),
  }
}
