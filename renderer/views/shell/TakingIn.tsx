import { Button } from 'react-aria-components/Button'
import { Bar } from '../../ui/Bar.tsx'
import { useWorkbench } from '../../store/useWorkbench.ts'

/** How far a dropped folder is, and the way to end it. What was taken in by then stays. */
export function TakingIn() {
  const takingIn = useWorkbench((state) => state.takingIn)
  const cancel = useWorkbench(({ actions }) => actions.cancelTakingIn)
  if (!takingIn) return null
  const { done, total } = takingIn
  const label = `Taking in ${done + 1} of ${total}`
  return (
    <div className="notice taking-in">
      <Bar label="Taking in files" value={done / total} valueLabel={label} />
      <p role="status">{label}</p>
      <Button className="button small" onPress={cancel}>
        Cancel
      </Button>
    </div>
  )
}
