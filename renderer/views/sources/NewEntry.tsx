/** Asks what a new source is called. Who is in the directory already under that name is pointed out before it is made. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  isAnonymous,
  isCalledByName,
  SOURCE_KINDS,
  sourceLabel,
  type Source,
  type SourceKind,
} from '../../../shared/model/source.ts'
import { likelyKind } from '../../../shared/suggest/people/likelyKind.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Picker } from '../../ui/Picker.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { isCalled } from '../inspector/sourceChoices.ts'
import { choicesOf, FIELD_WORDS, KIND_WORDS } from '../wording.ts'

const kinds = choicesOf(SOURCE_KINDS, KIND_WORDS)

export function NewEntry() {
  const directory = useWorkbench((state) => state.directory)
  const entryId = useWorkbench((state) => state.entryId)
  const { addEntry, showEntry, filterSources, focusGalley } = useWorkbench(({ actions }) => actions)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<SourceKind | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const name = typed.trim()
  const twins = useMemo(() => directory.filter((source) => isCalled(source, name)), [directory, name])
  const kind = chosen ?? kindOf(name, twins[0])

  const isMaking = useRef(false)
  const make = async (): Promise<void> => {
    // Enter may be held.
    if (name === '' || isMaking.current) return
    isMaking.current = true
    const made = await addEntry(kind, name)
    isMaking.current = false
    if (made === undefined) return
    filterSources({ words: '', only: 'all' })
    showEntry(made)
    focusGalley()
  }
  return (
    <form
      className="form entry-form"
      aria-label="New source"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <div className="form-head">
        <h3>New source</h3>
      </div>
      <FormRow id={`${id}name`} label={FIELD_WORDS.name}>
        <input
          ref={field}
          className="field"
          type="text"
          dir="auto"
          spellCheck={false}
          aria-labelledby={`${id}name`}
          placeholder="A name, or what an unnamed source is described as"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </FormRow>
      {twins.length > 0 && (
        <FormRow id={`${id}twin`} label={FIELD_WORDS.twin}>
          <p className="form-hint">It is in the directory already. If that is who it is:</p>
          {twins.slice(0, 5).map((twin) => (
            <Button key={twin.id} className="button" onPress={() => showEntry(twin.id)}>
              Show {sourceLabel(twin)}
              {twin.name !== '' && twin.descriptor !== '' && ` (${twin.descriptor})`}
            </Button>
          ))}
        </FormRow>
      )}
      <FormRow id={`${id}kind`} label={FIELD_WORDS.kind}>
        <Picker labelledBy={`${id}kind`} choices={kinds} value={kind} onChange={setChosen} />
      </FormRow>
      <div className="row form-actions">
        <Button className="button primary" type="submit" isDisabled={name === ''}>
          Make it
        </Button>
        <Button className="button plain" onPress={() => showEntry(entryId)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** A name is somebody’s, in whatever letters it is typed; “a senior official” is nobody’s name. */
function kindOf(name: string, twin: Source | undefined): SourceKind {
  if (twin) return twin.kind
  const likely = name === '' ? 'person' : likelyKind(name)
  return isAnonymous({ kind: likely }) && isCalledByName({ kind: 'person', name }) ? 'person' : likely
}
