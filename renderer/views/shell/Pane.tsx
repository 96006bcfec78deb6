import type { KeyboardEvent, ReactNode } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'

export interface PaneProps {
  readonly name: 'desk' | 'galley' | 'inspector'
  readonly label: string
  readonly as: 'nav' | 'main' | 'aside'
  readonly children: ReactNode
}

/** A landmark that F6 reaches. Esc in a field of it goes one level up: back to the text. */
export function Pane({ name, label, as: Landmark, children }: PaneProps) {
  const focusGalley = useWorkbench(({ actions }) => actions.focusGalley)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) focusGalley()
  }
  return (
    <Landmark
      className={`pane ${name}`}
      data-pane={name}
      aria-label={label}
      tabIndex={-1}
      {...(name === 'galley' ? {} : { onKeyDown })}
    >
      {children}
    </Landmark>
  )
}
