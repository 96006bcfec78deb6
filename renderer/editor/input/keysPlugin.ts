/**
 * Keys in the galley: link mode's own, then the command table's for the mode at hand, then caret and typing keys. While
 * link mode waits for an answer, no other key tags, untags or writes.
 */
import { Plugin, type Command } from 'prosemirror-state'
import { selectAll } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import type { EditorView } from 'prosemirror-view'
import { COMMANDS, type CommandId, type CommandRow } from '../../../shared/commands.ts'
import { leaveLinking, linkTarget, nextTarget } from '../commands/link.ts'
import { letGo } from '../commands/letGo.ts'
import { movingKeys } from '../commands/moveCaret.ts'
import { typingKeys } from '../commands/typing.ts'
import { keyNames } from '../keyNames.ts'
import { commentingOf } from '../state/commentingPlugin.ts'
import { linkingOf } from '../state/linkingPlugin.ts'
import { modeOf, type Mode } from '../state/modePlugin.ts'

const LINK_KEYS: Readonly<Record<string, Command>> = {
  Tab: nextTarget(1),
  'Shift-Tab': nextTarget(-1),
  ArrowRight: nextTarget(1),
  ArrowLeft: nextTarget(-1),
  Enter: linkTarget,
  Escape: leaveLinking,
}

const CARET_KEYS: Readonly<Record<string, Command>> = { ...movingKeys, 'Mod-a': selectAll, Escape: letGo }

const anywhere = keysOf('anywhere')
const byKey: Readonly<Record<Mode, ReadonlyMap<string, CommandId>>> = {
  tagging: new Map([...keysOf('keys'), ...anywhere]),
  editing: new Map([...keysOf('editingKeys'), ...anywhere]),
}

/** @param run carries out a command of the table; false when it could do nothing, so that the key means what it usually does */
export function keysPlugins(run: (id: CommandId) => boolean): readonly Plugin[] {
  const table = new Plugin({
    props: {
      handleDOMEvents: { keydown: takeSelection },
      handleKeyDown: (view, event) => {
        const names = keyNames(event)
        const isLinking = linkingOf(view.state) !== null
        const linkKey = isLinking && names.map((name) => LINK_KEYS[name]).find((command) => command)
        if (linkKey) return linkKey(view.state, view.dispatch)
        // Its field is about to open: what is typed meanwhile is no command.
        if (commentingOf(view.state) && writes(event)) return true
        const keys = byKey[modeOf(view.state)]
        const name = names.find((each) => keys.has(each))
        if (name === undefined) return isLinking && writes(event)
        if (isLinking && !anywhere.has(name)) return true
        const id = keys.get(name)
        return id !== undefined && run(id)
      },
    },
  })
  const onlyEditing =
    (command: Command): Command =>
    (state, dispatch, view) =>
      modeOf(state) === 'editing' && command(state, dispatch, view)
  const typing = Object.fromEntries(
    Object.entries(typingKeys).map(([key, command]) => [key, onlyEditing(command)]),
  )
  return [table, keymap(CARET_KEYS), keymap(typing)]
}

/**
 * The page tells of a moved selection a task later, and a key can come first: a click and a key in a hurry would act where
 * the caret was before. The view is told now. Only when there is news, for everything in the page listens to this event.
 */
function takeSelection(view: EditorView): false {
  const { anchor, head } = view.state.selection
  const page = view.dom.ownerDocument
  const { anchorNode, anchorOffset, focusNode, focusOffset } = page.getSelection() ?? {}
  const isAt = (pos: number, node: Node | null | undefined, offset: number | undefined) =>
    !node || !view.dom.contains(node) || view.posAtDOM(node, offset ?? 0) === pos
  if (!isAt(head, focusNode, focusOffset) || !isAt(anchor, anchorNode, anchorOffset))
    page.dispatchEvent(new Event('selectionchange'))
  return false
}

/** Also those that work anywhere: left to the window, Ctrl+Z and its like would be swallowed by the view first. */
function keysOf(field: 'keys' | 'editingKeys' | 'anywhere'): ReadonlyMap<string, CommandId> {
  const rows: readonly (CommandRow & { readonly id: CommandId })[] = COMMANDS
  const here = rows.filter(({ where = 'article' }) => where === 'article')
  return new Map(here.flatMap((row) => (row[field] ?? []).map((key) => [key, row.id] as const)))
}

/** Whether the key would change the text in editing mode. */
function writes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'Backspace' || key === 'Delete' || (key.length === 1 && !ctrlKey && !metaKey && !altKey)
}
