import { counts } from '../../store/counts.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { countOf } from '../wording.ts'
import { SaveMark } from './SaveMark.tsx'

/** The bottom line: how far the article is, what mode the hands are in, whether the work is safe. */
export function StatusBar() {
  const figures = useOfArticle(counts, null)
  const saving = useWorkbench(({ article }) => article?.saving)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const run = useWorkbench(({ actions }) => actions.run)
  return (
    <footer className="status-bar">
      {figures && (
        <>
          <span className="clip">
            {`${countOf(figures.quotes, 'quote')}, ${figures.sourced} sourced, ${figures.anonymous} anonymous`}
          </span>
          {figures.suggested > 0 && (
            <button
              type="button"
              className="status-button suggestions-left"
              onClick={() => run('suggest.next')}
            >
              {`${countOf(figures.suggested, 'suggestion')} left`}
            </button>
          )}
        </>
      )}
      <span className="grow" />
      {figures && (
        <button type="button" className="status-button" onClick={() => run('edit.mode')}>
          {mode === 'tagging' ? 'Tagging' : 'Editing'} <kbd>F2</kbd>
        </button>
      )}
      {saving && <SaveMark saving={saving} />}
      <span className="offline">Offline, nothing sent</span>
      <CommandButton command="help.keys" label="Keys" look="plain small" />
    </footer>
  )
}
