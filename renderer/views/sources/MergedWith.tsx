import { Button } from 'react-aria-components/Button'
import { standing } from '../../../shared/model/standing.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { sourceLabel } from '../../../shared/model/source.ts'
import { twinsIn } from '../../store/entryRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { usePrivate } from './usePrivate.ts'

/** What this entry has been merged into or has taken in, with the way back; and who else goes by its name. */
export function MergedWith({ entry }: { readonly entry: Entry }) {
  const entries = useWorkbench((state) => state.entries)
  const { showEntry, mergeEntry, unmergeEntry } = useWorkbench(({ actions }) => actions)
  const alike = twinsIn(entries).get(entry.id) ?? []
  const takenIn = [...entries.values()].filter(({ mergedInto }) => mergedInto === entry.id)
  const into = entry.mergedInto === undefined ? undefined : standing((id) => entries.get(id), entry.id)
  if (into && into.id !== entry.id)
    return (
      <div className="entry-note">
        <p>
          This is <b dir="auto">{sourceLabel(into)}</b>: it was merged into that entry, and its quotes are
          listed there.
        </p>
        <div className="row">
          <Button className="button" onPress={() => showEntry(into.id)}>
            Show that entry
          </Button>
          <Button className="button" onPress={() => void unmergeEntry(entry.id)}>
            Make it an entry of its own again
          </Button>
        </div>
      </div>
    )
  return (
    <>
      {alike.flatMap((id) => {
        const twin = entries.get(id)
        if (!twin) return []
        return (
          <div className="entry-note" key={id}>
            <p>
              There is another <b dir="auto">{sourceLabel(twin)}</b>
              {twin.descriptor !== '' && ` (${twin.descriptor})`}. If the two are one and the same:
            </p>
            <div className="row">
              <Button
                className="button"
                onPress={() => {
                  void mergeEntry(id, entry.id)
                }}
              >
                Merge the other into this
              </Button>
              <Button className="button plain" onPress={() => showEntry(id)}>
                Show the other
              </Button>
            </div>
          </div>
        )
      })}
      {takenIn.length > 0 && (
        <ul className="merged-list" aria-label="Merged into this entry">
          {takenIn.map((other) => (
            <li key={other.id}>
              <span className="grow" dir="auto">
                Also <b>{sourceLabel(other)}</b>, merged into it <WhatItHas entry={other} />
              </span>
              <Button
                className="button plain small"
                aria-label={`Take ${sourceLabel(other)} apart`}
                onPress={() => void unmergeEntry(other.id)}
              >
                Take apart
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What stays with an entry that was merged, for whoever would look for it in the other. */
function WhatItHas({ entry }: { readonly entry: Entry }) {
  const [secret] = usePrivate(entry)
  const { descriptor, affiliation = '', titles } = entry
  const told = [descriptor, affiliation, ...titles.map(({ title }) => title)].filter((words) => words !== '')
  const hidden = [secret?.name, secret?.note].filter((words) => words !== undefined)
  return (
    <>
      {told.length > 0 && <span className="quiet">({told.join(', ')})</span>}
      {hidden.length > 0 && <span className="merged-private">Private: {hidden.join('; ')}</span>}
    </>
  )
}
