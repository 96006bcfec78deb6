import { Search } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { headOf } from '../../../shared/document/articleState.ts'
import { recordsOf } from '../../editor/state/recordsPlugin.ts'
import { counts } from '../../store/counts.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { AfterPaint } from '../AfterPaint.tsx'
import { commandRow } from '../command/commandRow.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { countOf } from '../wording.ts'
import { ModeSwitch } from './ModeSwitch.tsx'
import { PaneButton } from './PaneButton.tsx'

/** The top line: what is open, the way to everything, the mode, and the way out. */
export function Header() {
  const slug = useWorkbench(({ article }) => article?.slug)
  const run = useWorkbench(({ actions }) => actions.run)
  const place = useWorkbench((state) => state.place)
  return (
    <header className="header">
      <PaneButton name="desk" />
      <h1 className="brand">Quoin</h1>
      {slug !== undefined && (
        <>
          <span className="clip slug">{slug}</span>
          <AfterPaint key={slug}>
            <WordCount />
            <Archived />
          </AfterPaint>
        </>
      )}
      <span className="grow" />
      <Button className="field icon-field search-button" onPress={() => run('go.palette')}>
        <Search className="icon" aria-hidden="true" />
        <span className="grow clip">Find a command, quote or source</span>
        <Keys keys={commandRow('go.palette').anywhere ?? []} />
      </Button>
      <ModeSwitch />
      {place !== 'search' && (
        <CommandButton
          command={place === 'sources' ? 'sources.export' : 'file.export'}
          label="Export"
          look="primary"
          keyIn="tip"
        />
      )}
      {place === 'article' && <PaneButton name="inspector" />}
    </header>
  )
}

function Archived() {
  const isArchived = useOfArticle((editor) => headOf(recordsOf(editor)).archived !== undefined, false)
  return isArchived && <span className="chip">Archived</span>
}

function WordCount() {
  const words = useOfArticle((editor) => counts(editor).words, 0)
  return <span className="chip">{countOf(words, 'word')}</span>
}
