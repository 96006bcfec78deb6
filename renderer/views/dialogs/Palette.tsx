/** Every command, article, quote and source a few letters away. */
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { quoteRows } from '../../store/quoteRows.ts'
import { sourceRows } from '../../store/sourceRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useChooser } from '../../ui/useChooser.ts'
import { paletteEntries, type PaletteEntry } from './paletteEntries.ts'
import { useArticlesLike } from './useArticlesLike.ts'

export function Palette() {
  const show = useWorkbench(({ actions }) => actions.show)
  return (
    <Sheet title="All commands" className="palette" hidesTitle onClose={() => show(null)}>
      <PaletteBody />
    </Sheet>
  )
}

function PaletteBody() {
  const [typed, setTyped] = useState('')
  const actions = useWorkbench((state) => state.actions)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const articles = useArticlesLike(typed)
  const watched = useWorkbench(({ watchedFolder }) => watchedFolder)
  const editor = useWorkbench(({ article }) => article?.editor)
  const entries = useMemo(
    () =>
      paletteEntries(
        {
          mode,
          can: actions.can,
          about: watched === null ? {} : { 'file.unwatchFolder': watched },
          articles,
          quotes: editor ? quoteRows(editor) : [],
          sources: editor ? sourceRows(editor) : [],
        },
        typed,
      ),
    [typed, mode, actions, articles, editor, watched],
  )
  const choose = ({ target }: PaletteEntry): void => {
    actions.show(null)
    // The sheet hands the focus back before the command moves it on.
    requestAnimationFrame(() => requestAnimationFrame(() => follow(target)))
  }
  const follow = (target: PaletteEntry['target']): void => {
    if ('command' in target) actions.run(target.command)
    else if ('slug' in target) void actions.openArticle(target.slug)
    else {
      actions.goTo('article')
      if ('sourceId' in target) actions.goToSource(target.sourceId)
      else actions.takeInHand(target.tagId)
    }
  }
  const chooser = useChooser(entries, choose)
  return (
    <>
      <div className="icon-field palette-field">
        <Search className="icon" aria-hidden="true" />
        <input
          type="text"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was asked for in order to type into it
          autoFocus
          aria-label="Find a command, quote, source or article"
          placeholder="Find a command, quote, source or article"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          {...chooser.inputProps}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="palette-list">
        <ChoiceList
          label="Commands and places"
          chooser={chooser}
          items={entries}
          onChoose={choose}
          draw={draw}
        />
        {entries.length === 0 && (
          <p className="empty" role="status">
            Nothing has these words.
          </p>
        )}
      </div>
    </>
  )
}

function draw({ label, detail, keys, group }: PaletteEntry) {
  return (
    <>
      <span className={group === 'Quotes' ? 'clip palette-label serif' : 'clip palette-label'} dir="auto">
        {label}
      </span>
      <span className="grow clip quiet" dir="auto">
        {detail}
      </span>
      <Keys keys={keys} />
    </>
  )
}
