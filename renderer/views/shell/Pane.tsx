import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'

export interface PaneProps {
  readonly name: 'desk' | 'galley' | 'inspector'
  readonly label: string
  readonly as: 'nav' | 'main' | 'aside'
  readonly children: ReactNode
}

/** In the order of preference. */
const FIRST_IN_PANE = ['[role="listbox"]', 'input, button:not([disabled])']
const CONTROLS = 'input, textarea, button, [role="listbox"], [role="tab"], [role="radio"], [data-selectable]'

/** A landmark that F6 reaches. Esc in a field of it goes one level up: back to the text. */
export function Pane({ name, label, as: Landmark, children }: PaneProps) {
  const focusGalley = useWorkbench(({ actions }) => actions.focusGalley)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) focusGalley()
  }
  // Reached by F6, a pane hands the focus on to what can be used with the arrows.
  const onFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
    if (target !== currentTarget) return
    const found = FIRST_IN_PANE.map((wanted) => currentTarget.querySelector<HTMLElement>(wanted))
    found.find((element) => element !== null)?.focus()
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
      {...(name === 'galley' ? {} : { onKeyDown, onFocus, onMouseDown })}
    >
      {children}
    </Landmark>
  )
}
