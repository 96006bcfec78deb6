/** The keys that work in every pane and both modes, and what the menu needs to know of the window. */
import type { StoreApi } from 'zustand/vanilla'
import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import { keyNames } from '../editor/keyNames.ts'
import { canTakeBack, isField, watchFields } from './fieldUndo.ts'
import type { Workbench } from './useWorkbench.ts'

type Row = CommandRow & { readonly id: CommandId }

const rows: readonly Row[] = COMMANDS
/** Of several commands with one key each is about another place. */
const byKey: ReadonlyMap<string, readonly Row[]> = rows.reduce((all, row) => {
  for (const key of row.anywhere ?? []) all.set(key, [...(all.get(key) ?? []), row])
  return all
}, new Map<string, readonly Row[]>())

/** In a field their keys are the field’s own. */
const UNDOES: Partial<Readonly<Record<CommandId, 'edit.undo' | 'edit.redo'>>> = {
  'edit.undo': 'edit.undo',
  'edit.redo': 'edit.redo',
  'sources.undo': 'edit.undo',
}

export function listenAnywhere(store: StoreApi<Workbench>): void {
  watchFields(window)
  // Left to the system, Alt pressed and let go opens the menu bar; in editing mode hands are on Alt all the time.
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, (event) => {
      if (event.key === 'Alt') event.preventDefault()
    })
  }
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return
    const { actions, place } = store.getState()
    const id = keyNames(event)
      .flatMap((name) => byKey.get(name) ?? [])
      .find(({ where = place }) => where === place)?.id
    if (id === undefined) return
    const undoes = UNDOES[id]
    if (undoes !== undefined && isField(event.target)) {
      if (canTakeBack(event.target, undoes)) return
      // A field that has nothing to take back takes back nothing in another one.
      event.preventDefault()
      if (id === 'sources.undo') actions.run(id)
      return
    }
    if (actions.run(id)) event.preventDefault()
  })
}

const TELL_AFTER = 150

/** Tells the menu, once things have come to rest, which commands can do something. */
export function tellMenu(store: StoreApi<Workbench>, bridge: Bridge): void {
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    const { actions, article, opening } = store.getState()
    const enabled = rows.filter(({ id }) => actions.can(id)).map(({ id }) => id)
    // From the moment it is asked for: should the page die of it, the one that was left must not be named.
    const state = { slug: opening ?? article?.slug ?? null, enabled }
    const now = JSON.stringify(state)
    if (now === told) return
    told = now
    void bridge.calls['window.state'](state)
  }
  store.subscribe(() => {
    timer ??= setTimeout(tell, TELL_AFTER)
  })
}
