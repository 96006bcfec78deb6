/**
 * Where a comment or an answer is written. Like every field it hands on what is written when the writing pauses; Enter and Esc
 * end it, Shift+Enter breaks the line.
 */
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useDraft } from '../fields/useDraft.ts'

export interface MessageFieldProps {
  readonly labelledBy: string
  readonly placeholder: string
  /** What it says in the article by now; '' while it is not there. */
  readonly value: string
  /** It shall have the focus. */
  readonly isWanted: boolean
  readonly onCommit: (text: string) => void
  /** It is written: back to the text. */
  readonly onDone: () => void
  readonly onBlur?: () => void
}

export function MessageField(props: MessageFieldProps) {
  const { labelledBy, placeholder, value, isWanted, onCommit, onDone, onBlur } = props
  const draft = useDraft({ value, onCommit, clean: trimmed })
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isWanted) field.current?.focus()
  }, [isWanted])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
    if (!isDone) return
    event.preventDefault()
    draft.commit()
    onDone()
  }
  return (
    <textarea
      ref={field}
      className="field"
      rows={3}
      dir="auto"
      aria-labelledby={labelledBy}
      placeholder={placeholder}
      spellCheck={false}
      value={draft.value}
      onChange={({ target }) => draft.onChange(target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Another window was only looked at: one goes on writing.
        if (!document.hasFocus()) return
        draft.commit()
        onBlur?.()
      }}
    />
  )
}

function trimmed(text: string): string {
  return text.trim()
}
