import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CommandId } from '../../../shared/commands.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { Tip } from '../../ui/Tip.tsx'
import { commandRow, keysIn, plainLabel } from './commandRow.ts'

export interface CommandButtonProps {
  readonly command: CommandId
  /** A shorter word where the place says the rest: "Accept" on the card of a suggestion. */
  readonly label?: string
  readonly icon?: ReactNode
  readonly look?: 'primary' | 'plain' | 'small' | 'plain small'
  /** Where the key stands: on the button, or in its tip when room is short. Icons alone have both in the tip. */
  readonly keyIn?: 'button' | 'tip' | 'iconTip'
}

/** Every button that runs a command: its label, its key and whether it can be pressed come from the command table. */
export function CommandButton({ command, label, icon, look, keyIn = 'button' }: CommandButtonProps) {
  const row = commandRow(command)
  const isPossible = useWorkbench(({ actions }) => actions.can(command))
  const run = useWorkbench(({ actions }) => actions.run)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const keys = <Keys keys={keysIn(mode, row).slice(0, 1)} />
  const words = label ?? plainLabel(row)
  const isBare = keyIn === 'iconTip'
  const button = (
    <Button
      className={['button', look, isBare && 'bare'].filter(Boolean).join(' ')}
      isDisabled={!isPossible}
      // The mouse leaves the caret in the text, so that the next key still works there.
      preventFocusOnPress
      onPress={() => run(command)}
      {...(isBare ? { 'aria-label': words } : {})}
    >
      {icon}
      {!isBare && words}
      {keyIn === 'button' && keys}
    </Button>
  )
  if (keyIn === 'button') return button
  return (
    <Tip
      tip={
        <>
          {plainLabel(row)} {keys}
        </>
      }
    >
      {button}
    </Tip>
  )
}
