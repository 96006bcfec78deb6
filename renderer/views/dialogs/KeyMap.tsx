/** Every key, as it works now. Drawn from the command table, so it cannot be out of date. */
import { Fragment, useMemo } from 'react'
import type { CommandGroup, Place } from '../../../shared/commands.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { keyLabel } from '../../ui/keyLabel.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { ALL_COMMANDS, plainLabel, type KnownCommand } from '../command/commandRow.ts'

const TAG_KEYS = keyLabel('Tag')
const PLACES = [undefined, 'article', 'sources', 'search'] as const
const PLACE_WORDS: Readonly<Record<Place, string>> = {
  article: 'In an article',
  sources: 'Among the sources',
  search: 'In the search',
}

export function KeyMap() {
  const show = useWorkbench(({ actions }) => actions.show)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const groups = useMemo(() => keyGroups(ALL_COMMANDS), [])
  return (
    <Sheet title="Keyboard map" className="key-map" onClose={() => show(null)}>
      <p className="sheet-lead">
        {mode === 'tagging'
          ? `You are tagging: plain letters tag. In editing mode (F2) letters write, and the same commands are on ${TAG_KEYS}.`
          : `You are editing: letters write, and tags are made with ${TAG_KEYS}. In tagging mode (F2) plain letters tag.`}{' '}
        Space selects the tag at the caret; Esc goes one level up.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section className="key-groups" aria-label="Keys" tabIndex={0}>
        <div className="key-columns">
          {groups.map(([group, rows]) => (
            <KeyTable key={group} group={group} rows={rows} />
          ))}
        </div>
      </section>
    </Sheet>
  )
}

function KeyTable({ group, rows }: { readonly group: CommandGroup; readonly rows: readonly KnownCommand[] }) {
  const byMode = rows.filter(dependsOnMode)
  const others = rows.filter((row) => !dependsOnMode(row))
  const byPlace = PLACES.map((place) => [place, others.filter(({ where }) => where === place)] as const)
  return (
    <table className="key-group">
      {byMode.length > 0 && (
        <>
          <thead>
            <tr>
              <th scope="col">{group}</th>
              <th scope="col">Tagging</th>
              <th scope="col">Editing</th>
            </tr>
          </thead>
          <KeyRows rows={byMode} />
        </>
      )}
      {byPlace.map(
        ([place, here]) =>
          here.length > 0 && (
            <Fragment key={place ?? 'anywhere'}>
              <thead>
                <tr>
                  <th scope="col">{group}</th>
                  <th scope="col" colSpan={2}>
                    {place === undefined ? 'Anywhere' : PLACE_WORDS[place]}
                  </th>
                </tr>
              </thead>
              <KeyRows rows={here} />
            </Fragment>
          ),
      )}
    </table>
  )
}

function KeyRows({ rows }: { readonly rows: readonly KnownCommand[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <KeyRow key={row.id} row={row} />
      ))}
    </tbody>
  )
}

function KeyRow({ row }: { readonly row: KnownCommand }) {
  const { keys, editingKeys, anywhere = [] } = row
  return (
    <tr>
      <th scope="row">{plainLabel(row)}</th>
      {!dependsOnMode(row) ? (
        <td colSpan={2}>
          <Keys keys={anywhere} />
        </td>
      ) : (
        <>
          <td>
            <Keys keys={[...(keys ?? []), ...anywhere]} />
          </td>
          <td className="editing-keys">
            <Keys keys={[...(editingKeys ?? []), ...anywhere]} />
          </td>
        </>
      )}
    </tr>
  )
}

function dependsOnMode({ keys, editingKeys }: KnownCommand): boolean {
  return keys !== undefined || editingKeys !== undefined
}

type KeyGroup = readonly [CommandGroup, readonly KnownCommand[]]

function keyGroups(rows: readonly KnownCommand[]): readonly KeyGroup[] {
  const groups = new Map<CommandGroup, KnownCommand[]>()
  for (const row of rows) {
    if (!row.keys && !row.editingKeys && !row.anywhere) continue
    const known = groups.get(row.group)
    if (known) known.push(row)
    else groups.set(row.group, [row])
  }
  return [...groups]
}
