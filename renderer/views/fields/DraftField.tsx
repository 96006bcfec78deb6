import type { KeyboardEvent } from 'react'
import { useDraft, type DraftOptions } from './useDraft.ts'

export interface DraftFieldProps extends DraftOptions {
  readonly labelledBy: string
  readonly placeholder?: string
  /** More than one makes a field of several lines, where Enter commits and Shift+Enter breaks the line. */
  readonly lines?: number
}

/** A text field that hands its value on as it is typed. Esc leaves it like any other field, and undo takes the words back. */
export function DraftField({ labelledBy, placeholder, lines = 1, ...options }: DraftFieldProps) {
  const draft = useDraft(options)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    draft.commit()
  }
  const shared = {
    className: 'field',
    'aria-labelledby': labelledBy,
    value: draft.value,
    placeholder,
    dir: 'auto',
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
