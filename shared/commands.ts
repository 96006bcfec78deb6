/**
 * The one table of commands. Menu, palette, key map and buttons are all drawn from it, so they agree; a command without
 * a handler does not compile (`renderer/commands`). To add one: a row here, a handler, a test.
 *
 * Keys are written as in ProseMirror keymaps; `Mod` is Ctrl, or Cmd on a Mac. Plain letters work in tagging mode while
 * the galley has the focus; `editingKeys` are for editing mode, where letters write. `anywhere` keys work in both modes
 * and in every pane. What some keyboards can only print with AltGr has a second key.
 *
 * `Tag` is the modifier of editing mode: Alt; on a Mac Control and Option together. There Option alone writes characters,
 * Control alone moves the caret as in Emacs, and Cmd with these letters quits, copies, saves and closes.
 */
import { EXPORT_FORMATS } from './exportFormats.ts'

export type CommandGroup = 'File' | 'Edit' | 'Tag' | 'Link' | 'Suggestions' | 'Comments' | 'Sources' | 'Go' | 'View' | 'Help'

/** Where one is in the window. */
export type Place = 'article' | 'sources' | 'search'

export interface CommandRow {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  readonly keys?: readonly string[]
  readonly editingKeys?: readonly string[]
  readonly anywhere?: readonly string[]
  /** The place that it is about; elsewhere it can do nothing, and its key may be another command’s. */
  readonly where?: Place
  /** Left out of the menu bar: too small for it, still in palette and key map. */
  readonly menu?: false
}

/** What an article can be written as, each a command (`exportFormats.ts`). */
const EXPORTS = EXPORT_FORMATS.map(({ command }) => ({ ...command, group: 'File', where: 'article' }) as const)

const EXPORTS_ALL = EXPORT_FORMATS.map(({ all }) => ({ ...all, group: 'File', where: 'search' }) as const)

export const COMMANDS = [
  { id: 'file.open', label: 'Open articles…', group: 'File', anywhere: ['Mod-o'] },
  { id: 'file.openFolder', label: 'Take in a folder of articles…', group: 'File' },
  { id: 'file.watchFolder', label: 'Take in whatever comes into a folder…', group: 'File' },
  { id: 'file.unwatchFolder', label: 'Stop taking in from that folder', group: 'File' },
  { id: 'file.save', label: 'Save now', group: 'File', where: 'article', anywhere: ['Mod-s'] },
  { id: 'file.takeOutside', label: 'Take the version from outside', group: 'File', where: 'article' },
  ...EXPORTS,
  ...EXPORTS_ALL,
  { id: 'file.fromClipboard', label: 'New article from what was copied', group: 'File' },
  { id: 'file.duplicate', label: 'Duplicate the article', group: 'File', where: 'article' },
  { id: 'file.rename', label: 'Rename the file…', group: 'File', where: 'article' },
  { id: 'file.archive', label: 'Put into the archive, or bring back', group: 'File', where: 'article' },
  { id: 'file.delete', label: 'Move the article to the trash', group: 'File', where: 'article' },
  { id: 'file.bringBack', label: 'Bring back the article that was deleted', group: 'File' },
  { id: 'file.newWindow', label: 'Open in another window', group: 'File', where: 'article', anywhere: ['Mod-Shift-n'] },

  { id: 'edit.undo', label: 'Undo', group: 'Edit', where: 'article', anywhere: ['Mod-z'] },
  { id: 'edit.redo', label: 'Redo', group: 'Edit', where: 'article', anywhere: ['Mod-Shift-z', 'Mod-y'] },
  { id: 'edit.mode', label: 'Switch between tagging and editing', group: 'Edit', where: 'article', anywhere: ['F2'] },
  { id: 'edit.find', label: 'Find in article', group: 'Edit', where: 'article', anywhere: ['Mod-f'] },
  { id: 'edit.findNext', label: 'Find next', group: 'Edit', where: 'article', anywhere: ['Mod-g'] },
  { id: 'edit.findPrevious', label: 'Find previous', group: 'Edit', where: 'article', anywhere: ['Mod-Shift-g'] },

  { id: 'tag.quote', label: 'Tag as quote', group: 'Tag', where: 'article', keys: ['q'], editingKeys: ['Tag-q'] },
  { id: 'tag.cue', label: 'Tag as cue', group: 'Tag', where: 'article', keys: ['c'], editingKeys: ['Tag-c'] },
  { id: 'tag.source', label: 'Tag as source', group: 'Tag', where: 'article', keys: ['s'], editingKeys: ['Tag-s'] },
  { id: 'tag.select', label: 'Select the tag at the caret', group: 'Tag', where: 'article', keys: ['Space'], editingKeys: ['Tag-t'] },
  { id: 'tag.addPiece', label: 'Add the selection to this tag', group: 'Tag', where: 'article', keys: ['Mod-Enter'], editingKeys: ['Mod-Enter'] },
  { id: 'tag.removePiece', label: 'Remove this piece of the tag', group: 'Tag', where: 'article', keys: ['Shift-Delete'], menu: false },
  {
    id: 'tag.startLeft',
    label: 'Move the tag’s start left',
    group: 'Tag',
    where: 'article',
    keys: ['Alt-Shift-ArrowLeft'],
    editingKeys: ['Tag-,'],
    menu: false,
  },
  {
    id: 'tag.startRight',
    label: 'Move the tag’s start right',
    group: 'Tag',
    where: 'article',
    keys: ['Alt-Shift-ArrowRight'],
    editingKeys: ['Tag-.'],
    menu: false,
  },
  {
    id: 'tag.endLeft',
    label: 'Move the tag’s end left',
    group: 'Tag',
    where: 'article',
    keys: ['Shift-ArrowLeft'],
    editingKeys: ['Tag-Shift-ArrowLeft'],
    menu: false,
  },
  {
    id: 'tag.endRight',
    label: 'Move the tag’s end right',
    group: 'Tag',
    where: 'article',
    keys: ['Shift-ArrowRight'],
    editingKeys: ['Tag-Shift-ArrowRight'],
    menu: false,
  },
  { id: 'tag.direct', label: 'Set type: direct', group: 'Tag', where: 'article', keys: ['1'], editingKeys: ['Tag-1'] },
  { id: 'tag.indirect', label: 'Set type: indirect', group: 'Tag', where: 'article', keys: ['2'], editingKeys: ['Tag-2'] },
  { id: 'tag.mixed', label: 'Set type: mixed', group: 'Tag', where: 'article', keys: ['3'], editingKeys: ['Tag-3'] },
  { id: 'tag.remove', label: 'Untag', group: 'Tag', where: 'article', keys: ['Backspace', 'Delete'], editingKeys: ['Tag-Backspace'] },

  { id: 'link.start', label: 'Link to a cue or source…', group: 'Link', where: 'article', keys: ['l'], editingKeys: ['Tag-l'] },
  { id: 'link.takeOffer', label: 'Take the cue and source offered', group: 'Link', where: 'article', keys: ['Enter'], editingKeys: ['Tag-Enter'] },
  { id: 'link.remove', label: 'Unlink all', group: 'Link', where: 'article', keys: ['Shift-l'], editingKeys: ['Tag-Shift-l'] },
  { id: 'link.source', label: 'Choose who it is…', group: 'Link', where: 'article', keys: ['w'], editingKeys: ['Tag-w'] },
  { id: 'link.newSource', label: 'Make a new source…', group: 'Link', where: 'article', keys: ['n'], editingKeys: ['Tag-n'] },

  { id: 'suggest.next', label: 'Next suggestion', group: 'Suggestions', where: 'article', keys: ['j'], editingKeys: ['Tag-j'] },
  { id: 'suggest.previous', label: 'Previous suggestion', group: 'Suggestions', where: 'article', keys: ['k'], editingKeys: ['Tag-k'] },
  { id: 'suggest.accept', label: 'Accept suggestion', group: 'Suggestions', where: 'article', keys: ['y'], editingKeys: ['Tag-y'] },
  { id: 'suggest.reject', label: 'Reject suggestion', group: 'Suggestions', where: 'article', keys: ['x'], editingKeys: ['Tag-x'] },
  { id: 'suggest.adjust', label: 'Adjust suggestion', group: 'Suggestions', where: 'article', keys: ['e'], editingKeys: ['Tag-e'] },
  { id: 'suggest.again', label: 'Suggest again', group: 'Suggestions', where: 'article' },

  { id: 'comment.add', label: 'Comment or answer', group: 'Comments', where: 'article', keys: ['m'], editingKeys: ['Tag-m'] },
  { id: 'comment.settle', label: 'Settle the comment, or open it again', group: 'Comments', where: 'article', keys: ['d'], editingKeys: ['Tag-d'] },
  { id: 'comment.next', label: 'Next open comment', group: 'Comments', where: 'article', keys: ['Shift-m'], editingKeys: ['Tag-Shift-m'] },
  { id: 'comment.previous', label: 'Previous open comment', group: 'Comments', where: 'article' },

  { id: 'sources.new', label: 'New source', group: 'Sources', where: 'sources', anywhere: ['Mod-n'] },
  { id: 'sources.find', label: 'Find a source', group: 'Sources', where: 'sources', anywhere: ['Mod-f'] },
  { id: 'sources.undo', label: 'Take back the last change of sources', group: 'Sources', where: 'sources', anywhere: ['Mod-z'] },
  { id: 'sources.import', label: 'Take sources in from CSV…', group: 'Sources', where: 'sources' },
  { id: 'sources.export', label: 'Export the sources as CSV…', group: 'Sources', where: 'sources', anywhere: ['Mod-e'] },

  { id: 'go.nextQuote', label: 'Next quote', group: 'Go', where: 'article', keys: [']', 'Tag-ArrowDown'], editingKeys: ['Tag-]', 'Tag-ArrowDown'] },
  { id: 'go.previousQuote', label: 'Previous quote', group: 'Go', where: 'article', keys: ['[', 'Tag-ArrowUp'], editingKeys: ['Tag-[', 'Tag-ArrowUp'] },
  { id: 'go.nextUnsourced', label: 'Next quote without a source', group: 'Go', where: 'article' },
  { id: 'go.nextPane', label: 'Next pane', group: 'Go', anywhere: ['F6'] },
  { id: 'go.previousPane', label: 'Previous pane', group: 'Go', anywhere: ['Shift-F6'] },
  { id: 'go.palette', label: 'All commands…', group: 'Go', anywhere: ['Mod-k'] },
  { id: 'go.sources', label: 'Sources of the desk, or back to the article', group: 'Go', anywhere: ['Mod-Shift-s'] },
  { id: 'go.search', label: 'Search the desk, or back to the article', group: 'Go', anywhere: ['Mod-Shift-f'] },
  { id: 'search.find', label: 'Change what is searched for', group: 'Go', where: 'search', anywhere: ['Mod-f'] },
  { id: 'go.filter', label: 'Filter the desk', group: 'Go', anywhere: ['Mod-Shift-l'] },

  { id: 'view.theme', label: 'Switch between light and dark', group: 'View', anywhere: ['Mod-Shift-d'] },
  { id: 'view.desk', label: 'Show or hide the desk', group: 'View', anywhere: ['Mod-b', 'Mod-\\'] },
  { id: 'view.inspector', label: 'Show or hide the inspector', group: 'View', where: 'article', anywhere: ['Mod-Shift-b', 'Mod-Shift-\\'] },
  { id: 'view.zoomIn', label: 'Zoom in', group: 'View', anywhere: ['Mod-=', 'Mod-+'] },
  { id: 'view.zoomOut', label: 'Zoom out', group: 'View', anywhere: ['Mod--'] },
  { id: 'view.zoomReset', label: 'Usual size', group: 'View', anywhere: ['Mod-0'] },

  { id: 'help.keys', label: 'Keyboard map', group: 'Help', keys: ['?'], anywhere: ['F1'] },
  { id: 'help.guideline', label: 'How to tag', group: 'Help' },
  { id: 'help.messages', label: 'Messages of this session', group: 'Help' },
] as const satisfies readonly CommandRow[]

export type CommandId = (typeof COMMANDS)[number]['id']
