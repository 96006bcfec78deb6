import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Entry } from '../../../shared/model/entry.ts'
import type { EntryRow } from '../../store/entryRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { EntryChooser } from './EntryChooser.tsx'

type Asking = 'merge' | 'move' | null

/** What can be done with a whole entry. Whatever is done can be taken back. */
export function EntryActions({ entry, rows }: { readonly entry: Entry; readonly rows: readonly EntryRow[] }) {
  const { mergeEntry, moveQuotes, removeEntry, showEntry, focusGalley } = useWorkbench(
    ({ actions }) => actions,
  )
  const [asking, setAsking] = useState<Asking>(null)
  /** Somebody has thought better of it, and stands where he stood. */
  const isBack = useRef(false)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isBack.current && document.activeElement === document.body)
      row.current?.querySelector('button')?.focus()
    isBack.current = false
  }, [asking])
  const quotes = rows.find(({ id }) => id === entry.id)?.quotes ?? 0
  const merge = async (intoId: string): Promise<void> => {
    if (await mergeEntry(entry.id, intoId)) showEntry(intoId)
  }
  const remove = async (): Promise<void> => {
    if (await removeEntry(entry.id)) showEntry(null)
  }
  if (asking !== null)
    return (
      <EntryChooser
        label={asking === 'merge' ? 'Merge into' : 'Give all quotes to'}
        rows={rows}
        besides={entry.id}
        onLeave={() => {
          setAsking(null)
          isBack.current = true
        }}
        onChoose={(id) => {
          setAsking(null)
          focusGalley()
          void (asking === 'merge' ? merge(id) : moveQuotes(entry.id, id))
        }}
      />
    )
  return (
    <div className="row entry-actions" ref={row}>
      <Button className="button" onPress={() => setAsking('merge')}>
        Merge into…
      </Button>
      <Button className="button" isDisabled={quotes === 0} onPress={() => setAsking('move')}>
        Give its quotes to…
      </Button>
      <Button className="button plain" onPress={() => void remove()}>
        Delete
      </Button>
    </div>
  )
}
