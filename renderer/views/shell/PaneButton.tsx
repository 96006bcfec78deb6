import { PanelLeft, PanelRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { focusPane, isFolded, paneElement, type Foldable } from '../../store/panes.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { Tip } from '../../ui/Tip.tsx'
import { commandRow } from '../command/commandRow.ts'

const PANES = {
  desk: { preference: 'showDesk', command: 'view.desk', label: 'Desk', Icon: PanelLeft },
  inspector: { preference: 'showInspector', command: 'view.inspector', label: 'Inspector', Icon: PanelRight },
} as const

/** Shows a pane or hides it; in a narrow window it brings a folded pane out over the galley, or puts it back. */
export function PaneButton({ name }: { readonly name: Foldable }) {
  const { preference, command, label, Icon } = PANES[name]
  const isShown = useWorkbench(({ preferences }) => preferences[preference])
  const run = useWorkbench(({ actions }) => actions.run)
  // Asked for again after it was hidden, a folded pane comes out at once.
  const wasShown = useRef(isShown)
  useEffect(() => {
    const pane = paneElement(name)
    if (isShown && !wasShown.current && pane && isFolded(pane)) focusPane(pane)
    wasShown.current = isShown
  }, [isShown, name])
  return (
    <Tip
      tip={
        <>
          {label} <Keys keys={commandRow(command).anywhere?.slice(0, 1) ?? []} />
        </>
      }
    >
      <Button
        className="button plain bare"
        data-pane-button={name}
        aria-label={label}
        preventFocusOnPress
        onPress={() => run(command)}
      >
        <Icon className="icon" aria-hidden="true" />
      </Button>
    </Tip>
  )
}
