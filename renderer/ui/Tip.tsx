import type { ReactElement, ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

export interface TipProps {
  readonly tip: ReactNode
  /** A control of react-aria-components. */
  readonly children: ReactElement
}

/** Says what a control without words does, and its key, when it is pointed at or reached by Tab. */
export function Tip({ tip, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tip" offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  )
}
