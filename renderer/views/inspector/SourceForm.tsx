/** A source of the desk’s directory, as the open article knows it. */
import { useId, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  sourceKind,
  AUDIENCE_ROLES,
  isAnonymous,
  SOURCE_KINDS,
  sourceLabel,
  type Source,
} from '../../../shared/model/source.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { DraftField } from '../fields/DraftField.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { AUDIENCE_WORDS, choicesOf, FIELD_WORDS, KIND_WORDS } from '../wording.ts'
import { articleRecords } from '../articleRecords.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { FormRow } from './FormRow.tsx'
import { knownSources } from './knownSources.ts'
import { TagForm } from './TagForm.tsx'
import { twinOf } from './twinOf.ts'

const kinds = choicesOf(SOURCE_KINDS, KIND_WORDS)
const roles = [['', 'Not stated'] as const, ...choicesOf(AUDIENCE_ROLES, AUDIENCE_WORDS)]

export function SourceForm({ sourceId }: { readonly sourceId: string }) {
  const source = useOfArticle((editor) => articleRecords(editor).find(sourceKind, sourceId), undefined)
  return source ? <Fields key={source.id} source={source} /> : <TagForm />
}

function Fields({ source }: { readonly source: Source }) {
  const editSource = useWorkbench(({ actions }) => actions.editSource)
  const id = useId()
  const edit = (change: Partial<Source>) => editSource(source.id, change)
  const text = (field: 'name' | 'descriptor' | 'affiliation' | 'issuer', label: string) => (
    <FormRow id={`${id}${field}`} label={label}>
      <DraftField
        key={source.id}
        labelledBy={`${id}${field}`}
        value={source[field] ?? ''}
        clean={trimmed}
        onCommit={(value) => edit({ [field]: value })}
      />
    </FormRow>
  )
  return (
    <div className="form" role="group" aria-label="About this source">
      <div className="form-head">
        <h3>About this source</h3>
      </div>
      {!isAnonymous(source) && text('name', FIELD_WORDS.name)}
      {text('descriptor', isAnonymous(source) ? FIELD_WORDS.describedAs : FIELD_WORDS.title)}
      <Twin source={source} />
      <FormRow id={`${id}kind`} label={FIELD_WORDS.kind}>
        <Picker
          labelledBy={`${id}kind`}
          choices={kinds}
          value={source.kind}
          onChange={(kind) => edit({ kind })}
        />
      </FormRow>
      {source.kind === 'document'
        ? text('issuer', FIELD_WORDS.issuer)
        : text('affiliation', FIELD_WORDS.affiliation)}
      <FormRow id={`${id}role`} label={FIELD_WORDS.role}>
        <Picker
          labelledBy={`${id}role`}
          choices={roles}
          value={source.audienceRole ?? ''}
          onChange={(role) => role !== '' && edit({ audienceRole: role })}
        />
      </FormRow>
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

function trimmed(typed: string): string {
  return typed.trim()
}
