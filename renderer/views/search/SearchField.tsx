import { Search } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { focusFirstRow } from '../../store/panes.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { commandRow } from '../command/commandRow.ts'

/** The down arrow and Enter go to what was found; the first Esc clears, the next one leaves. */
export function SearchField() {
  const words = useWorkbench((state) => state.query.words)
  const { search } = useWorkbench(({ actions }) => actions)
  const field = useRef<HTMLInputElement>(null)
  // Whoever comes here comes to type, or to go on with what was found.
  useEffect(() => field.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && words !== '') search({ words: '' })
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focusFirstRow('search')
    else return
    event.preventDefault()
  }
  return (
    <div className="field icon-field search-words">
      <Search className="icon" aria-hidden="true" />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label="Search all articles of the desk"
        placeholder="Search text, quotes, sources and comments"
        spellCheck={false}
        value={words}
        onChange={(event) => search({ words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {words === '' && <Keys keys={commandRow('search.find').anywhere ?? []} />}
    </div>
  )
}
