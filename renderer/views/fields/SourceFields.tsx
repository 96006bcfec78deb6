/** The fields that an article's copy of a source and the directory's entry have alike. */
import { useId, type ReactNode } from 'react'
import {
  AUDIENCE_ROLES,
  isAnonymous,
  SOURCE_KINDS,
  type AudienceRole,
  type Source,
  type SourceKind,
} from '../../../shared/model/source.ts'
import { Picker } from '../../ui/Picker.tsx'
import { AUDIENCE_WORDS, choicesOf, FIELD_WORDS, KIND_WORDS } from '../wording.ts'
import { DraftField } from './DraftField.tsx'
import { FormRow } from './FormRow.tsx'

const kinds = choicesOf(SOURCE_KINDS, KIND_WORDS)
const roles = [['', 'Not stated'] as const, ...choicesOf(AUDIENCE_ROLES, AUDIENCE_WORDS)]

type Described = Omit<Source, 'record'>
type TextField = 'name' | 'descriptor' | 'affiliation' | 'issuer'

/** What one of the fields says from here on. */
type SourceEdit =
  | { readonly [Field in TextField]?: string }
  | { readonly kind: SourceKind }
  | { readonly audienceRole: AudienceRole }

export interface SourceFieldsProps {
  readonly source: Described
  readonly edit: (change: SourceEdit) => void
  /** What belongs under the name. */
  readonly children?: ReactNode
}

export function SourceFields({ source, edit, children }: SourceFieldsProps) {
  const id = useId()
  const called = isAnonymous(source) ? 'descriptor' : 'name'
  const text = (field: TextField, label: string) => (
    <FormRow id={`${id}${field}`} label={label}>
      <DraftField
        key={source.id}
        labelledBy={`${id}${field}`}
        value={source[field] ?? ''}
        // Whoever it is, it is called something.
        clean={field === called ? (typed) => trimmed(typed) || (source[field] ?? '') : trimmed}
        onCommit={(value) => edit({ [field]: value })}
      />
    </FormRow>
  )
  return (
    <>
      {!isAnonymous(source) && text('name', FIELD_WORDS.name)}
      {text('descriptor', isAnonymous(source) ? FIELD_WORDS.describedAs : FIELD_WORDS.title)}
      {children}
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
    </>
  )
}

export function trimmed(typed: string): string {
  return typed.trim()
}
