import type { KeyboardEvent } from 'react'
import { useDraft } from './useDraft.ts'

export interface DraftFieldProps {
  readonly labelledBy: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly placeholder?: string
  /** More than one makes a field of several lines, where Enter commits and Shift+Enter breaks the line. */
  readonly lines?: number
}

/** A text field that hands its value on when it is left or Enter is pressed; Esc takes back what was typed. */
export function DraftField({ labelledBy, value, onCommit, placeholder, lines = 1 }: DraftFieldProps) {
  const draft = useDraft(value, onCommit)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') draft.discard()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    draft.commit()
  }
  const shared = {
    className: 'field',
    'aria-labelledby': labelledBy,
    value: draft.value,
    placeholder,
    spellCheck: false,
    onBlur: draft.commit,
    onKeyDown,
  }
  return lines === 1 ? (
    <input type="text" {...shared} onChange={(event) => draft.onChange(event.target.value)} />
  ) : (
    <textarea rows={lines} {...shared} onChange={(event) => draft.onChange(event.target.value)} />
  )
}
