import { Button, type ButtonProps } from 'react-aria-components/Button'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Bar } from '../../ui/Bar.tsx'

/** How far each long job is, and the way to end it. What was done by then stays. */
export function Jobs() {
  const jobs = useWorkbench((state) => state.jobs)
  const { cancelJob } = useWorkbench(({ actions }) => actions)
  return (
    <>
      {jobs.map(({ id, what, done, total }) => (
        <HowFar key={id} what={what} done={done} total={total} onCancel={() => cancelJob(id)} />
      ))}
    </>
  )
}

interface HowFarProps {
  readonly what: string
  readonly done: number
  /** 0 while nobody knows. */
  readonly total: number
  readonly onCancel: () => void
}

function HowFar({ what, done, total, onCancel }: HowFarProps) {
  const current = Math.min(done + 1, total).toLocaleString('en')
  const label = total === 0 ? `${what}…` : `${what} ${current} of ${total.toLocaleString('en')}`
  const leave: ButtonProps['onKeyDown'] = (event) => {
    if (event.key === 'Escape') onCancel()
    else event.continuePropagation()
  }
  return (
    <div className="notice taking-in">
      <Bar label={what} value={total === 0 ? 0 : done / total} valueLabel={label} />
      <p role="status">{label}</p>
      <Button className="button small" onKeyDown={leave} onPress={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
