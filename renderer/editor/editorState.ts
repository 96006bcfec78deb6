/** The editor's state of an article: the document, its records, and the plugins in the order in which they are asked. */
import { collab } from 'prosemirror-collab'
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { clipboardPlugin } from './input/clipboardPlugin.ts'
import { directionPlugin } from './state/directionPlugin.ts'
import { commentingPlugin } from './state/commentingPlugin.ts'
import { findPlugin } from './state/findPlugin.ts'
import { edgesPlugin } from './state/edgesPlugin.ts'
import { linkingPlugin } from './state/linkingPlugin.ts'
import { modePlugin, type Mode } from './state/modePlugin.ts'
import { noInputPlugin } from './input/noInputPlugin.ts'
import { offerPlugin } from './state/offerPlugin.ts'
import { orphansPlugin } from './state/orphansPlugin.ts'
import { pointerPlugin } from './input/pointerPlugin.ts'
import { tripleClickPlugin } from './input/tripleClickPlugin.ts'
import { readOnlyPlugin } from './state/readOnlyPlugin.ts'
import { recordsPlugin } from './state/recordsPlugin.ts'
import { rejectedPlugin } from './state/rejectedPlugin.ts'
import { sectionsPlugin } from './state/sectionsPlugin.ts'
import { stretchesPlugin } from './state/stretchesPlugin.ts'
import { tagInHandPlugin } from './state/tagInHand.ts'
import { tagViewsPlugin } from './state/tagViews.ts'
import { titlePlugin } from './state/titlePlugin.ts'

export interface EditorOptions {
  readonly doc: Node
  readonly records: Records
  readonly mode: Mode
  /** The article's version at the authority, and who this window is to it. */
  readonly version: number
  readonly clientId: string
  /** It can be read only; hears of whoever tries to change it. */
  readonly refused?: () => void
  /** Plugins for keys, and those that draw, which only a window has. */
  readonly keys?: readonly Plugin[]
  readonly drawing?: readonly Plugin[]
}

export function createEditorState({
  doc,
  records,
  mode,
  version,
  clientId,
  refused,
  keys = [],
  drawing = [],
}: EditorOptions): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      recordsPlugin(records),
      ...(refused ? [readOnlyPlugin(refused)] : []),
      modePlugin(mode),
      noInputPlugin(),
      ...keys,
      pointerPlugin(),
      tripleClickPlugin(),
      clipboardPlugin(),
      tagInHandPlugin(),
      linkingPlugin(),
      offerPlugin(),
      commentingPlugin(),
      findPlugin(),
      directionPlugin(),
      rejectedPlugin(),
      tagViewsPlugin(),
      edgesPlugin(),
      orphansPlugin(),
      titlePlugin(),
      stretchesPlugin(),
      sectionsPlugin(),
      collab({ version, clientID: clientId }),
      history({ depth: 1000, newGroupDelay: 700 }),
      ...drawing,
    ],
  })
}
