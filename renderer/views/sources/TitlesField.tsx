import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { PARTIAL_DATE, type DatedTitle } from '../../../shared/model/entry.ts'
import { DraftField } from '../fields/DraftField.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { trimmed } from '../fields/SourceFields.tsx'
import { FIELD_WORDS } from '../wording.ts'

interface TitlesFieldProps {
  readonly titles: readonly DatedTitle[]
  readonly onChange: (titles: readonly DatedTitle[]) => void
}

/** What somebody was called by office, and when: a new line stands ready at the end. */
export function TitlesField({ titles, onChange }: TitlesFieldProps) {
  const id = useId()
  const put = (changed: DatedTitle): void => {
    const isKnown = titles.some((each) => each.id === changed.id)
    onChange(isKnown ? titles.map((each) => (each.id === changed.id ? changed : each)) : [...titles, changed])
  }
  const [freeId, setFreeId] = useState(newId)
  // The line that stood ready has become one of them, and keeps the hands that write in it.
  if (titles.some((each) => each.id === freeId)) setFreeId(newId())
  const next: DatedTitle = { id: freeId, title: '' }
  const isWrong = titles.some(({ from = '', to = '' }) => [from, to].some((date) => !isDate(date)))
  const isBackwards = titles.some(({ from = '', to = '' }) => from !== '' && to !== '' && to < from)
  return (
    <FormRow id={`${id}titles`} label={FIELD_WORDS.titles}>
      {[...titles, next].map((title) => (
        <Line
          key={title.id}
          title={title}
          onChange={put}
          {...(title === next
            ? {}
            : { onRemove: () => onChange(titles.filter(({ id: other }) => other !== title.id)) })}
        />
      ))}
      {isBackwards && (
        <p className="form-hint" role="status">
          A title ends after it began.
        </p>
      )}
      {isWrong && (
        <p className="form-hint" role="status">
          A date is a year, a month or a day: 2021, 2021-03 or 2021-03-08.
        </p>
      )}
    </FormRow>
  )
}

interface LineProps {
  readonly title: DatedTitle
  readonly onChange: (title: DatedTitle) => void
  readonly onRemove?: () => void
}

function Line({ title, onChange, onRemove }: LineProps) {
  const id = useId()
  const date = (field: 'from' | 'to', label: string, hint: string) => (
    <>
      <span className="visually-hidden" id={`${id}${field}`}>
        {label}
      </span>
      <DraftField
        labelledBy={`${id}${field}`}
        value={title[field] ?? ''}
        placeholder={hint}
        clean={trimmed}
        onCommit={(typed) => {
          const { [field]: _, ...others } = title
          onChange(typed === '' ? others : { ...others, [field]: typed })
        }}
      />
    </>
  )
  return (
    <div className="title-line">
      <span className="visually-hidden" id={`${id}title`}>
        Dated title
      </span>
      <DraftField
        labelledBy={`${id}title`}
        value={title.title}
        placeholder={onRemove ? '' : 'Another title'}
        clean={trimmed}
        onCommit={(typed) => onChange({ ...title, title: typed })}
      />
      {onRemove && date('from', 'since', 'since')}
      {onRemove && date('to', 'until', 'until')}
      {onRemove && (
        <Button
          className="button plain small bare"
          aria-label={`Remove the title ${title.title}`}
          onPress={onRemove}
        >
          <X className="icon" aria-hidden="true" />
        </Button>
      )}
    </div>
  )
}

/** A part of a date that there was, or none: 30 February was none. */
function isDate(date: string): boolean {
  if (date === '') return true
  if (!PARTIAL_DATE.test(date)) return false
  const [year, month = '01', day = '01'] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
}

/** Two windows may add one each at once. */
function newId(): string {
  return `t${crypto.randomUUID().slice(0, 13)}`
}
