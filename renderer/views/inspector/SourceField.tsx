/**
 * Who is it? A quiet field that shows the answer; pressed, or on its key, it becomes type-ahead over the article's sources
 * and the directory. Enter takes the best, and the hands go back to the text.
 */
import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { Speaker } from '../../store/selectors.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { commandRow, keysIn } from '../command/commandRow.ts'
import { SourceSearch } from './SourceSearch.tsx'
import { speakerAvatar } from './speakerAvatar.ts'

export interface SourceFieldProps {
  readonly tagId: string
  readonly speaker: Speaker | undefined
  /** The words of the mention that names the source. */
  readonly hint: string
  readonly labelledBy: string
}

export function SourceField({ tagId, speaker, hint, labelledBy }: SourceFieldProps) {
  const asked = useWorkbench((state) => state.sourceField)
  const openSourceField = useWorkbench(({ actions }) => actions.openSourceField)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  if (asked?.tagId === tagId) {
    return <SourceSearch tagId={tagId} hint={hint} isMaking={asked.making} labelledBy={labelledBy} />
  }
  return (
    <Button
      className="field source-field"
      id={`${labelledBy}-value`}
      aria-labelledby={`${labelledBy} ${labelledBy}-value`}
      onPress={() => openSourceField({ tagId, making: false })}
    >
      {speaker ? (
        <>
          <Avatar {...speakerAvatar(speaker)} />
          <span className="grow clip" dir="auto">
            {speaker.label}
          </span>
          {speaker.kind === 'unresolved' && <span className="quiet">who is it?</span>}
        </>
      ) : (
        <span className="grow quiet">Who said it?</span>
      )}
      <Keys keys={keysIn(mode, commandRow('link.source')).slice(0, 1)} />
      <ChevronDown className="icon" aria-hidden="true" />
    </Button>
  )
}
