import { useEffect, useMemo, useRef, useState } from 'react'
import { Popover } from 'react-aria-components/Popover'
import type { Source } from '../../../shared/model/source.ts'
import { isAnonymous, sourceLabel } from '../../../shared/model/source.ts'
import { articleRecords } from '../articleRecords.ts'
import { likelySources } from '../../store/likelySources.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { useChooser } from '../../ui/useChooser.ts'
import { KIND_WORDS } from '../wording.ts'
import { knownSources } from './knownSources.ts'
import { sourceChoices, type SourceChoice } from './sourceChoices.ts'
import { speakerAvatar } from './speakerAvatar.ts'

export interface SourceSearchProps {
  readonly tagId: string
  readonly hint: string
  readonly isMaking: boolean
  readonly labelledBy: string
}

/** The open form of the field: it has the focus because somebody asked for it, and gives it back to the text. */
export function SourceSearch({ tagId, hint, isMaking, labelledBy }: SourceSearchProps) {
  const editor = useWorkbench(({ article }) => article?.editor)
  const directory = useWorkbench((state) => state.directory)
  const actions = useWorkbench((state) => state.actions)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const records = editor && articleRecords(editor)
  const known = useMemo(() => (records ? knownSources(records, directory) : []), [records, directory])
  // As it was when the field was opened: the list must not move under the hand.
  const [likely] = useState(() => (editor ? likelySources(editor, tagId) : undefined))
  const choices = useMemo(() => {
    const isNear = (id: string): boolean => records?.get(id) !== undefined
    return sourceChoices(known, { typed, hint, isMaking, ...likely, isNear })
  }, [known, records, typed, hint, isMaking, likely])

  const choose = (choice: SourceChoice): void => {
    if ('source' in choice) actions.assignSource(tagId, choice.source)
    else actions.makeSource(tagId, choice.kind, choice.name)
    actions.openSourceField(null)
    actions.focusGalley()
  }
  const chooser = useChooser(choices, choose)

  return (
    <>
      <input
        ref={field}
        className="field"
        type="text"
        dir="auto"
        aria-labelledby={labelledBy}
        placeholder={hint === '' ? 'Type a name' : hint}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => actions.openSourceField(null)}
        {...chooser.inputProps}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            actions.openSourceField(null)
            actions.focusGalley()
          } else chooser.inputProps.onKeyDown(event)
        }}
      />
      <Popover
        className="popover source-popover"
        triggerRef={field}
        isOpen={choices.length > 0}
        isNonModal
        trigger="ComboBox"
        placement="bottom start"
        offset={4}
        maxHeight={320}
        aria-label="Sources"
      >
        <ChoiceList label="Sources" chooser={chooser} items={choices} onChoose={choose} draw={draw} />
      </Popover>
    </>
  )
}

function draw(choice: SourceChoice) {
  if (!('source' in choice)) {
    return (
      <>
        <Avatar {...speakerAvatar({ kind: choice.kind, label: choice.name })} />
        <span className="grow">as {KIND_WORDS[choice.kind].toLowerCase()}</span>
      </>
    )
  }
  const { source } = choice
  return (
    <>
      <Avatar {...speakerAvatar({ kind: source.kind, label: sourceLabel(source) })} />
      <span className="clip" dir="auto">
        {sourceLabel(source)}
      </span>
      <span className="grow clip quiet" dir="auto">
        {detailOf(source)}
      </span>
    </>
  )
}

function detailOf(source: Source): string {
  if (isAnonymous(source)) return KIND_WORDS[source.kind].toLowerCase()
  return (
    (source.name === '' ? '' : source.descriptor) ||
    source.affiliation ||
    KIND_WORDS[source.kind].toLowerCase()
  )
}
