import { useWorkbench } from '../../store/useWorkbench.ts'
import type { CommandId } from '../../../shared/commands.ts'
import { Keys } from '../../ui/Keys.tsx'
import { commandRow, keysIn } from '../command/commandRow.ts'
import { TagsHere } from './TagsHere.tsx'

const LESSONS: readonly (readonly [CommandId, string])[] = [
  ['tag.quote', 'tags the selection as quote'],
  ['tag.cue', 'as the cue that introduces it'],
  ['tag.source', 'as the source who said it'],
  ['tag.select', 'selects the tag at the caret'],
  ['link.start', 'links the selected tag'],
  ['comment.add', 'says something about it'],
  ['suggest.next', 'goes to the next suggestion'],
]

/** With empty hands the form's place teaches the keys. */
export function NothingInHand() {
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  return (
    <div className="form nothing-in-hand">
      <h3>No tag selected</h3>
      <TagsHere />
      <dl>
        {LESSONS.map(([command, lesson]) => (
          <div key={command}>
            <dt>
              <Keys keys={keysIn(mode, commandRow(command)).slice(0, 1)} />
            </dt>
            <dd>{lesson}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
