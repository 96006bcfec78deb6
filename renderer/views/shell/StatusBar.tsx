import { counts, unsourced } from '../../store/counts.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { AfterPaint } from '../AfterPaint.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { countOf } from '../wording.ts'
import { SaveMark } from './SaveMark.tsx'

/** The bottom line: how far the article is, what mode the hands are in, whether the work is safe. */
export function StatusBar() {
  const slug = useWorkbench(({ article }) => article?.slug)
  const saving = useWorkbench(({ article }) => article?.saving)
  const opening = useWorkbench((state) => state.opening)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  return (
    <footer className="status-bar">
      {slug !== undefined && opening !== null && (
        <span className="opening" role="status">
          Opening {opening}…
        </span>
      )}
      {slug !== undefined && (
        <AfterPaint key={slug}>
          <Figures />
        </AfterPaint>
      )}
      <span className="grow" />
      {slug !== undefined && (
        <CommandButton
          command="edit.mode"
          label={mode === 'tagging' ? 'Tagging' : 'Editing'}
          look="plain small"
        />
      )}
      {saving && <SaveMark saving={saving} />}
      <span className="offline">Offline, nothing sent</span>
      <CommandButton command="help.keys" label="Keys" look="plain small" />
    </footer>
  )
}

function Figures() {
  const figures = useOfArticle(counts, null)
  if (!figures) return null
  return (
    <>
      <span className="clip">
        {`${countOf(figures.quotes, 'quote')}, ${figures.sourced} sourced, ${figures.anonymous} anonymous`}
      </span>
      {unsourced(figures) > 0 && (
        <CommandButton
          command="go.nextUnsourced"
          label={`${unsourced(figures).toLocaleString('en')} without a source`}
          look="plain small"
          keyIn="tip"
        />
      )}
      {figures.suggested > 0 && (
        <CommandButton
          command="suggest.next"
          label={`${countOf(figures.suggested, 'suggestion')} left`}
          look="plain small"
          keyIn="tip"
        />
      )}
    </>
  )
}
