import { Meter } from 'react-aria-components/Meter'

export interface BarProps {
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  readonly valueLabel: string
}

/** How far something is. The figure always stands beside it in words. */
export function Bar({ label, value, valueLabel }: BarProps) {
  return (
    <Meter className="bar" aria-label={label} minValue={0} maxValue={1} value={value} valueLabel={valueLabel}>
      {({ percentage }) => <span style={{ width: `${percentage}%` }} />}
    </Meter>
  )
}
