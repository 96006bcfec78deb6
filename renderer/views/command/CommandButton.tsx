import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CommandId } from '../../../shared/commands.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { commandRow, keysIn, plainLabel } from './commandRow.ts'

export interface CommandButtonProps {
  readonly command: CommandId
  /** A shorter word where the place says the rest: "Accept" on the card of a suggestion. */
  readonly label?: string
  readonly icon?: ReactNode
  readonly look?: 'primary' | 'plain' | 'plain small'
  /** Icon only; label and key are then its name. */
  readonly bare?: boolean
  /** Keys that everybody knows, or that stand elsewhere, may be left out. */
  readonly hidesKey?: boolean
}

/** Every button that runs a command: its label, its key and whether it can be pressed come from the command table. */
export function CommandButton({ command, label, icon, look, bare = false, hidesKey = false }: CommandButtonProps) {
  const row = commandRow(command)
  const isPossible = useWorkbench(({ actions }) => actions.can(command))
  const run = useWorkbench(({ actions }) => actions.run)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const keys = keysIn(mode, row).slice(0, 1)
  const words = label ?? plainLabel(row)
  return (
    <Button
      className={['button', look, bare && 'bare'].filter(Boolean).join(' ')}
      isDisabled={!isPossible}
      // The mouse leaves the caret in the text, so that the next key still works there.
      preventFocusOnPress
      onPress={() => run(command)}
      {...(bare ? { 'aria-label': words } : {})}
    >
      {icon}
      {!bare && words}
      {!bare && !hidesKey && <Keys keys={keys} />}
    </Button>
  )
}
