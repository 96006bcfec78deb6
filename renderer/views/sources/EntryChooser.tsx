/** Asks for another entry: type-ahead over the directory, the best at hand. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { shownRows, type EntryRow } from '../../store/entryRows.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { useChooser } from '../../ui/useChooser.ts'
import { speakerAvatar } from '../inspector/speakerAvatar.ts'
import { closeness, matchesWords } from '../matchesWords.ts'
import { countOf, KIND_WORDS } from '../wording.ts'

interface EntryChooserProps {
  readonly label: string
  readonly rows: readonly EntryRow[]
  /** Not this one. */
  readonly besides: string
  readonly onChoose: (id: string) => void
  readonly onLeave: () => void
}

interface Choice extends EntryRow {
  readonly group: string
}

const MOST = 40

export function EntryChooser({ label, rows, besides, onChoose, onLeave }: EntryChooserProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const choices = useMemo(() => {
    const fitting = shownRows(rows, 'all').filter(
      (row) => row.id !== besides && matchesWords(row.words, typed),
    )
    const best =
      typed === ''
        ? fitting
        : fitting.toSorted((a, b) => closeness(b.label, typed) - closeness(a.label, typed))
    return best.slice(0, MOST).map((row): Choice => ({ ...row, group: 'Sources of the desk' }))
  }, [rows, besides, typed])
  const chooser = useChooser(choices, (choice) => onChoose(choice.id))
  return (
    <div className="entry-chooser">
      <span id={id}>{label}</span>
      <input
        ref={field}
        className="field"
        type="text"
        dir="auto"
        aria-labelledby={id}
        placeholder="Type a name"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={onLeave}
        {...chooser.inputProps}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') chooser.inputProps.onKeyDown(event)
          else {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      <Popover
        className="popover source-popover"
        triggerRef={field}
        isOpen
        isNonModal
        trigger="ComboBox"
        placement="bottom start"
        offset={4}
        maxHeight={320}
        aria-label={label}
      >
        {choices.length === 0 && <p className="empty">No other source goes by these words.</p>}
        <ChoiceList
          label={label}
          chooser={chooser}
          items={choices}
          onChoose={(choice) => onChoose(choice.id)}
          draw={draw}
        />
      </Popover>
    </div>
  )
}

function draw({ label, kind, detail, quotes }: Choice) {
  return (
    <>
      <Avatar {...speakerAvatar({ kind, label })} />
      <span className="clip" dir="auto">
        {label}
      </span>
      <span className="grow clip quiet" dir="auto">
        {detail || KIND_WORDS[kind].toLowerCase()}
      </span>
      <span className="quiet">{quotes === undefined ? '' : countOf(quotes, 'quote')}</span>
    </>
  )
}
