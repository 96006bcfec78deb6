import type { ReactNode } from 'react'

export interface ChipProps {
  readonly tone?: 'good' | 'bad' | 'dashed'
  readonly children: ReactNode
}

/** A short fact beside a name. Its tone only repeats what its words say. */
export function Chip({ tone, children }: ChipProps) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  )
}
