/** A source of the desk’s directory, as the open article knows it. */
import { useId, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { sourceKind, sourceLabel, type Source } from '../../../shared/model/source.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { articleRecords } from '../articleRecords.ts'
import { FormRow } from '../fields/FormRow.tsx'
import { SourceFields } from '../fields/SourceFields.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { FIELD_WORDS } from '../wording.ts'
import { knownSources } from './knownSources.ts'
import { TagForm } from './TagForm.tsx'
import { twinOf } from './twinOf.ts'

export function SourceForm({ sourceId }: { readonly sourceId: string }) {
  const source = useOfArticle((editor) => articleRecords(editor).find(sourceKind, sourceId), undefined)
  const { editSource, showEntry } = useWorkbench(({ actions }) => actions)
  const isInDirectory = useWorkbench(({ entries }) => entries.has(sourceId))
  if (!source) return <TagForm />
  return (
    <div className="form" role="group" aria-label="About this source" key={source.id}>
      <div className="form-head">
        <h3>About this source</h3>
        <span className="grow" />
        {isInDirectory && (
          <Button className="button plain small" onPress={() => showEntry(sourceId)}>
            In the directory
          </Button>
        )}
      </div>
      <SourceFields source={source} edit={(change) => editSource(source.id, change)}>
        <Twin source={source} />
      </SourceFields>
    </div>
  )
}

/** Two entries of one name may be two people; whoever makes one by renaming is told, and may use the other. */
function Twin({ source }: { readonly source: Source }) {
  const editor = useWorkbench(({ article }) => article?.editor)
  const directory = useWorkbench((state) => state.directory)
  const replaceEntry = useWorkbench(({ actions }) => actions.useEntry)
  const id = useId()
  const records = editor && articleRecords(editor)
  const twin = useMemo(
    () => (records ? twinOf(source, knownSources(records, directory)) : undefined),
    [records, directory, source],
  )
  if (!twin) return null
  return (
    <FormRow id={`${id}twin`} label={FIELD_WORDS.twin}>
      <p className="form-hint">
        The directory has another “{sourceLabel(twin)}”
        {twin.descriptor !== '' && twin.name !== '' && ` (${twin.descriptor})`}. If that is who it is:
      </p>
      <Button className="button" onPress={() => replaceEntry(source.id, twin)}>
        Use that entry
      </Button>
    </FormRow>
  )
}
