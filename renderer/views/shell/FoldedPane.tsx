import { PanelLeft, PanelRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Tip } from '../../ui/Tip.tsx'
import { isFolded, paneOf, type Foldable } from './folded.ts'

const PANES = {
  desk: { preference: 'showDesk', label: 'Desk', Icon: PanelLeft },
  inspector: { preference: 'showInspector', label: 'Inspector', Icon: PanelRight },
} as const

/** In a narrow window: brings a folded pane out over the galley, or puts it back. */
export function FoldedPane({ name }: { readonly name: Foldable }) {
  const { preference, label, Icon } = PANES[name]
  const isShown = useWorkbench(({ preferences }) => preferences[preference])
  const { setPreferences, focusGalley } = useWorkbench(({ actions }) => actions)
  // Asked for again after it was hidden, a folded pane comes out at once.
  const wasShown = useRef(isShown)
  useEffect(() => {
    const pane = paneOf(name)
    if (isShown && !wasShown.current && pane && isFolded(pane)) pane.focus()
    wasShown.current = isShown
  }, [isShown, name])
  const onPress = (): void => {
    const pane = paneOf(name)
    if (!pane) setPreferences({ [preference]: true })
    else if (pane.contains(document.activeElement)) focusGalley()
    else pane.focus()
  }
  return (
    <Tip tip={label}>
      <Button
        className="button plain bare"
        data-unfolds={name}
        aria-label={label}
        preventFocusOnPress
        onPress={onPress}
      >
        <Icon className="icon" aria-hidden="true" />
      </Button>
    </Tip>
  )
}
