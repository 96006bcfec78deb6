import { useWorkbench } from '../../store/useWorkbench.ts'
import { Segmented, type Segment } from '../../ui/Segmented.tsx'
import type { Preferences } from '../../../shared/preferences.ts'

const MODES: readonly Segment<Preferences['mode']>[] = [
  { value: 'tagging', label: 'Tag', name: 'Tagging: letters tag (F2)' },
  { value: 'editing', label: 'Edit', name: 'Editing: letters write (F2)' },
]

/** Whether letters tag or write. The same command as F2, so both tell the galley. */
export function ModeSwitch() {
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const isPossible = useWorkbench(({ actions }) => actions.can('edit.mode'))
  const run = useWorkbench(({ actions }) => actions.run)
  return (
    <Segmented
      label="Mode"
      segments={MODES}
      value={mode}
      isDisabled={!isPossible}
      onChange={() => run('edit.mode')}
    />
  )
}
