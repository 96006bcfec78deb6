import type { KeyboardEvent } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { useDraft } from '../fields/useDraft.ts'

export interface TitleFieldProps {
  readonly title: string
  /** With a headline in the text the title is only what the desk calls the article; the same words are not said twice. */
  readonly headline: string | null
}

/** The text begins below it: nothing is set in its place that the article does not say. */
const PLACEHOLDER = 'No headline'

/** The article's title. Its height follows its words, as a heading's would: `styles/galley.css` sees to that. */
export function TitleField({ title, headline }: TitleFieldProps) {
  const { setTitle, focusGalley } = useWorkbench((state) => state.actions)
  const draft = useDraft({
    value: title,
    onCommit: setTitle,
    clean: (typed) => typed.replace(/\s+/gu, ' ').trim(),
    dropsWhenGone: true,
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    draft.commit()
    focusGalley()
  }

  return (
    <div
      className={[
        'title',
        (headline !== null || draft.value === '') && 'quiet-title',
        headline === title && 'repeated-title',
      ]
        .filter(Boolean)
        .join(' ')}
      data-words={draft.value || PLACEHOLDER}
    >
      <textarea
        aria-label="Title"
        title={headline !== null ? 'What the desk calls this article' : undefined}
        placeholder={PLACEHOLDER}
        rows={1}
        dir="auto"
        spellCheck={false}
        value={draft.value}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
