import { Meter } from 'react-aria-components/Meter'

export interface BarProps {
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  /** What is half done, at least `value`; drawn paler behind it. */
  readonly also?: number
  readonly valueLabel: string
}

/** How far something is. The figure always stands beside it in words. */
export function Bar({ label, value, also = value, valueLabel }: BarProps) {
  return (
    <Meter className="bar" aria-label={label} minValue={0} maxValue={1} value={value} valueLabel={valueLabel}>
      {({ percentage }) => (
        <>
          <span style={{ width: `${percentage}%` }} />
          {also > value && <span className="also" style={{ width: `${(also - value) * 100}%` }} />}
        </>
      )}
    </Meter>
  )
}
