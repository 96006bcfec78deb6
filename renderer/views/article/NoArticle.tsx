import { FolderOpen } from 'lucide-react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { CommandButton } from '../command/CommandButton.tsx'

/** What stands in for an article when none is open. */
export function NoArticle() {
  const opening = useWorkbench((state) => state.opening)
  const whyShut = useWorkbench((state) => state.whyShut)
  const hasArticles = useWorkbench(({ articles }) => articles !== 'loading' && articles.length > 0)
  if (opening !== null) {
    return (
      <p className="no-article quiet" role="status">
        Opening {opening}…
      </p>
    )
  }
  if (whyShut !== null) {
    return (
      <div className="no-article">
        <h2>This desk is in use</h2>
        <p>{whyShut}</p>
      </div>
    )
  }
  return (
    <div className="no-article">
      <h2>Who said what, and how do we know?</h2>
      <p>
        {hasArticles
          ? 'Choose an article on the desk, or open another draft.'
          : 'Open a draft to mark its quotes, what introduces them, and who said them.'}
      </p>
      <ol className="first-steps">
        <li>
          <span className="sample-tag" data-role="content">
            Quote
          </span>
          <span>
            the words, said or reported. Select them and press <kbd>Q</kbd>
          </span>
        </li>
        <li>
          <span className="sample-tag" data-role="cue">
            Cue
          </span>
          <span>
            what introduces them: “said”, “told CNN”, “according to”. Press <kbd>C</kbd>
          </span>
        </li>
        <li>
          <span className="sample-tag" data-role="source">
            Source
          </span>
          <span>
            who or what said it. Press <kbd>S</kbd>, then <kbd>L</kbd> to link
          </span>
        </li>
      </ol>
      <div className="row">
        <CommandButton
          command="file.open"
          look="primary"
          icon={<FolderOpen className="icon" aria-hidden="true" />}
        />
        <CommandButton command="help.guideline" look="plain" />
        <CommandButton command="help.keys" look="plain" />
      </div>
    </div>
  )
}
