import { assertNever } from '../../../shared/assertNever.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Guideline } from './Guideline.tsx'
import { KeyMap } from './KeyMap.tsx'
import { Messages } from './Messages.tsx'
import { Palette } from './Palette.tsx'
import { Rename } from './Rename.tsx'

/** The dialog that is open, if any. */
export function OpenDialog() {
  const dialog = useWorkbench((state) => state.dialog)
  switch (dialog) {
    case 'palette':
      return <Palette />
    case 'keys':
      return <KeyMap />
    case 'guideline':
      return <Guideline />
    case 'messages':
      return <Messages />
    case 'rename':
      return <Rename />
    case 'find':
    case null:
      return null
    default:
      return assertNever(dialog)
  }
}
