/**
 * Where a comment or an answer is written. Enter puts it, Shift+Enter breaks the line; whoever goes elsewhere leaves what is
 * written in the article, as in every field: it can be reworded, or undone.
 */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { holdDraft } from '../../store/drafts.ts'

export interface MessageFieldProps {
  readonly label: string
  readonly placeholder: string
  /** It shall have the focus. */
  readonly isWanted: boolean
  readonly onPut: (text: string) => void
  /** It was left, with nothing written. */
  readonly onLeave?: () => void
  /** Back to the text. */
  readonly onDone: () => void
}

export function MessageField({ label, placeholder, isWanted, onPut, onLeave, onDone }: MessageFieldProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef('')
  const ports = useRef({ onPut, onLeave })
  useEffect(() => {
    ports.current = { onPut, onLeave }
  })
  useEffect(() => {
    if (isWanted) field.current?.focus()
  }, [isWanted])

  const put = useCallback(() => {
    const text = latest.current.trim()
    latest.current = ''
    setTyped('')
    if (text !== '') ports.current.onPut(text)
    else ports.current.onLeave?.()
  }, [])
  // What is half written goes along with the article that it is about.
  const isWritten = typed.trim() !== ''
  useEffect(() => (isWritten ? holdDraft(put) : undefined), [isWritten, put])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const isPut = event.key === 'Enter' && !event.shiftKey
    if (!isPut && event.key !== 'Escape') return
    event.preventDefault()
    put()
    onDone()
  }
  return (
    <textarea
      ref={field}
      className="field"
      rows={2}
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={({ target }) => {
        latest.current = target.value
        setTyped(target.value)
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Another window was only looked at.
        if (document.hasFocus()) put()
      }}
    />
  )
}
