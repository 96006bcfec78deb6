import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Boundary } from './Boundary.tsx'

export interface PaneProps {
  readonly name: 'desk' | 'galley' | 'inspector' | 'sources' | 'entry' | 'search'
  readonly label: string
  readonly as: 'nav' | 'main' | 'aside'
  /** What is shown in it: when another comes, what failed is tried again. The article unless given. */
  readonly about?: string | undefined
  /** One level up from here; back to the text, or to the list of sources, unless given. */
  readonly onEscape?: () => void
  readonly children: ReactNode
}

const CONTROLS = 'input, textarea, button, [role="listbox"], [role="tab"], [role="radio"], [data-selectable]'

/** A landmark that F6 reaches (`store/panes.ts`). Esc in a field of it goes one level up: back to the text. */
export function Pane({ name, label, as: Landmark, about, onEscape, children }: PaneProps) {
  const focusGalley = useWorkbench(({ actions }) => actions.focusGalley)
  const slug = useWorkbench(({ article }) => article?.slug)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) (onEscape ?? focusGalley)()
  }
  // A press beside the controls leaves the caret in the text.
  const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
    const isControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null
    if (!isControl) event.preventDefault()
  }
  return (
    <Landmark
      className={`pane ${name}`}
      data-pane={name}
      aria-label={label}
      tabIndex={-1}
      {...(name === 'galley' ? {} : { onKeyDown, onMouseDown })}
    >
      <Boundary name={`The ${label.toLowerCase()}`} about={about ?? slug}>
        {children}
      </Boundary>
    </Landmark>
  )
}
