import { FileInput, FileOutput, Plus, Search, Users } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { shownRows, type EntryRow } from '../../store/entryRows.ts'
import { focusFirstRow, focusPane, paneElement } from '../../store/panes.ts'
import { SOURCES_ONLY } from '../../store/slices/place.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { commandRow } from '../command/commandRow.ts'
import { speakerAvatar } from '../inspector/speakerAvatar.ts'
import { matchesWords } from '../matchesWords.ts'
import { choicesOf, countOf, FIELD_WORDS, KIND_WORDS, ONLY_WORDS } from '../wording.ts'

const choices = choicesOf(SOURCES_ONLY, ONLY_WORDS)

/** Everybody whom the desk has quoted, and whoever was put in by hand; found by words, narrowed by kind. */
export function EntryList({ rows: all }: { readonly rows: readonly EntryRow[] }) {
  const words = useWorkbench((state) => state.sourcesFilter)
  const only = useWorkbench((state) => state.sourcesOnly)
  const entryId = useWorkbench((state) => state.entryId)
  const { filterSources, showEntry } = useWorkbench(({ actions }) => actions)
  const id = useId()
  const rows = useMemo(
    () => shownRows(all, only).filter((row) => matchesWords(row.words, words)),
    [all, only, words],
  )
  // Whoever comes here goes on here; the list is what the arrows move in.
  const hasEntry = useRef(entryId !== null)
  useEffect(() => (hasEntry.current ? focusPane(paneElement('sources')) : focusFirstRow('sources')), [])
  return (
    <>
      <div className="sources-head">
        <Users className="icon" aria-hidden="true" />
        <h2>Sources</h2>
        <span className="quiet">{rows.length.toLocaleString('en')}</span>
        <span className="grow" />
        <CommandButton
          command="sources.import"
          look="plain"
          keyIn="iconTip"
          icon={<FileInput className="icon" aria-hidden="true" />}
        />
        <CommandButton
          command="sources.export"
          look="plain"
          keyIn="iconTip"
          icon={<FileOutput className="icon" aria-hidden="true" />}
        />
        <CommandButton
          command="sources.new"
          label="New"
          look="small"
          keyIn="tip"
          icon={<Plus className="icon" aria-hidden="true" />}
        />
      </div>
      <div className="sources-filter">
        <FilterField words={words} first={rows[0]?.id} />
        <span className="visually-hidden" id={`${id}only`}>
          {FIELD_WORDS.show}
        </span>
        <Picker
          labelledBy={`${id}only`}
          choices={choices}
          value={only}
          onChange={(next) => filterSources({ only: next })}
        />
      </div>
      {rows.length === 0 && (words !== '' || only !== 'all') ? (
        <div className="empty" role="status">
          <strong>No source is like this</strong>
          <p>The filter looks at names, also at other ones, titles and affiliations.</p>
          <Button className="button" onPress={() => filterSources({ words: '', only: 'all' })}>
            Show all sources
          </Button>
        </div>
      ) : (
        <LongList
          label="Sources of the desk"
          rows={rows}
          selectedId={entryId}
          estimate={estimate}
          draw={draw}
          onChoose={({ id: chosen }) => showEntry(chosen)}
        />
      )}
    </>
  )
}

interface FilterProps {
  readonly words: string
  /** The first that is left. */
  readonly first: string | undefined
}

/** Enter shows the first that is left, the down arrow goes to the list, Esc clears and then leaves. */
function FilterField({ words, first }: FilterProps) {
  const { filterSources, showEntry } = useWorkbench(({ actions }) => actions)
  const field = useRef<HTMLInputElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && words !== '') filterSources({ words: '' })
    else if (event.key === 'ArrowDown') {
      if (first !== undefined) focusFirstRow('sources')
    } else if (event.key === 'Enter' && first !== undefined) showEntry(first)
    else return
    event.preventDefault()
  }
  return (
    <div className="field icon-field">
      <Search className="icon" aria-hidden="true" />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label="Filter the sources"
        placeholder="Filter"
        spellCheck={false}
        value={words}
        onChange={(event) => filterSources({ words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {words === '' && <Keys keys={commandRow('sources.find').anywhere ?? []} />}
    </div>
  )
}

function estimate(): number {
  return 56
}

function draw(row: EntryRow) {
  const { label, detail, kind, quotes, hasTwins, mergedInto } = row
  return (
    <div className="source-item">
      <Avatar {...speakerAvatar(row)} />
      <b className="clip" dir="auto">
        {label}
      </b>
      <span className="source-detail clip" dir="auto">
        {mergedInto === undefined ? detail || KIND_WORDS[kind] : `is ${mergedInto} now`}
      </span>
      <span className="source-figures">
        <span className={quotes === 0 ? 'quiet' : undefined}>
          {quotes === undefined ? '' : countOf(quotes, 'quote')}
        </span>
        {hasTwins && <Chip>same name</Chip>}
      </span>
    </div>
  )
}
