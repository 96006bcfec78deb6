import { useEffect, useState } from 'react'
import type { Entry, Private } from '../../../shared/model/entry.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'

/** What only the desk knows of an entry, fetched when it is shown: no list in the window has it. Null until it is there. */
export function usePrivate(entry: Entry): readonly [Private | null, (known: Private) => void] {
  const privateOf = useWorkbench(({ actions }) => actions.privateOf)
  const [known, setKnown] = useState<Private | null>(null)
  useEffect(() => {
    let isGone = false
    void privateOf(entry.id).then((found) => {
      if (found && !isGone) setKnown(found)
    })
    return () => {
      isGone = true
    }
    // Whatever others change about the entry may be this, too.
  }, [privateOf, entry])
  return [known, setKnown]
}
