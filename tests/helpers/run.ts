import type { Command, EditorState } from 'prosemirror-state'

/** The state after these commands, one after the other. @throws when one of them could do nothing */
export function run(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((before, command) => {
    let after = before
    if (!command(before, (tr) => (after = after.apply(tr)))) throw new Error('the command could do nothing')
    return after
  }, state)
}
