import { ChevronDown, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { sourceLabel } from '../../../shared/model/source.ts'
import { entryRows } from '../../store/entryRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { EntryChooser } from '../sources/EntryChooser.tsx'

/** Only what this source of the desk says. */
export function SourceFacet() {
  const sourceId = useWorkbench((state) => state.query.sourceId)
  const entries = useWorkbench((state) => state.entries)
  const uses = useWorkbench((state) => state.uses)
  const { search } = useWorkbench(({ actions }) => actions)
  const [isAsking, setAsking] = useState(false)
  const rows = useMemo(() => (isAsking ? entryRows(entries, uses) : []), [isAsking, entries, uses])
  const entry = sourceId === null ? undefined : entries.get(sourceId)
  const label = entry ? sourceLabel(entry) : 'Any source'
  const choose = (id: string | null): void => {
    setAsking(false)
    search({ sourceId: id })
  }
  if (isAsking)
    return (
      <div className="search-facet">
        <EntryChooser
          label="Whose quotes"
          rows={rows}
          besides=""
          onChoose={choose}
          onLeave={() => setAsking(false)}
        />
      </div>
    )
  return (
    <div className="search-facet search-source">
      <Button className="field" aria-label={`Whose quotes: ${label}`} onPress={() => setAsking(true)}>
        <span className="grow clip" dir="auto">
          {label}
        </span>
        <ChevronDown className="icon" aria-hidden="true" />
      </Button>
      {entry && (
        <Button className="button plain small bare" aria-label="Any source" onPress={() => choose(null)}>
          <X className="icon" aria-hidden="true" />
        </Button>
      )}
    </div>
  )
}
