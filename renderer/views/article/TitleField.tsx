import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { useDraft } from '../fields/useDraft.ts'

export interface TitleFieldProps {
  readonly title: string
  /** With a headline in the text the title is only what the desk calls the article; the same words are not said twice. */
  readonly headline: string | null
}

/** The article's title. Its height follows its words, as a heading's would. */
export function TitleField({ title, headline }: TitleFieldProps) {
  const { setTitle, focusGalley } = useWorkbench((state) => state.actions)
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft({
    value: title,
    onCommit: setTitle,
    // An article is never without a title.
    clean: (typed) => typed.replace(/\s+/gu, ' ').trim() || title,
    dropsWhenGone: true,
  })

  useLayoutEffect(() => {
    if (!field.current) return
    field.current.style.height = '0'
    field.current.style.height = `${field.current.scrollHeight}px`
  }, [draft.value, headline])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    draft.commit()
    focusGalley()
  }

  return (
    <textarea
      ref={field}
      className={['title', headline !== null && 'quiet-title', headline === title && 'repeated-title']
        .filter(Boolean)
        .join(' ')}
      aria-label="Title"
      title={headline !== null ? 'What the desk calls this article' : undefined}
      placeholder="Untitled"
      rows={1}
      dir="auto"
      spellCheck={false}
      value={draft.value}
      onChange={(event) => draft.onChange(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    />
  )
}
