/** Finds an article by its words: Enter opens the first that is left, the down arrow goes to it. */
import { Search, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { focusFirstRow } from '../../store/panes.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { commandRow } from '../command/commandRow.ts'

export interface FilterFieldProps {
  readonly filter: string
}

export function FilterField({ filter }: FilterFieldProps) {
  const { setFilter, openFirst, focusGalley } = useWorkbench((state) => state.actions)
  const field = useRef<HTMLInputElement>(null)
  const answer = (key: string): boolean => {
    // The first Esc clears, the next one leaves.
    if (key === 'Escape') {
      if (filter === '') focusGalley()
      else setFilter('')
    } else if (key === 'ArrowDown') focusFirstRow('desk')
    else if (key === 'Enter' && filter.trim() !== '')
      // Whoever opens an article from here goes on in its text; a galley takes the focus that nobody has.
      void openFirst().then((isOpening) => isOpening && field.current?.blur())
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.nativeEvent.isComposing && answer(event.key)) event.preventDefault()
  }
  return (
    <div className="desk-filter">
      <div className="field icon-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={field}
          id="desk-filter"
          type="search"
          dir="auto"
          aria-label="Filter by headline or file name"
          placeholder="Filter"
          title="Looks at headlines, file names and first words"
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {filter === '' ? (
          <Keys keys={commandRow('go.filter').anywhere ?? []} />
        ) : (
          <Button
            className="button plain small bare"
            aria-label="Clear the filter"
            onPress={() => {
              setFilter('')
              field.current?.focus()
            }}
          >
            <X className="icon" aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  )
}
