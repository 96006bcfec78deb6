/** The editor's state of an article: the document, its records, and the plugins in the order in which they are asked. */
import { collab } from 'prosemirror-collab'
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { clipboardPlugin } from './plugins/clipboardPlugin.ts'
import { directionPlugin } from './plugins/directionPlugin.ts'
import { commentingPlugin } from './plugins/commentingPlugin.ts'
import { findPlugin } from './plugins/findPlugin.ts'
import { edgesPlugin } from './plugins/edgesPlugin.ts'
import { linkingPlugin } from './plugins/linkingPlugin.ts'
import { modePlugin, type Mode } from './plugins/modePlugin.ts'
import { noInputPlugin } from './plugins/noInputPlugin.ts'
import { offerPlugin } from './plugins/offerPlugin.ts'
import { orphansPlugin } from './plugins/orphansPlugin.ts'
import { pointerPlugin } from './plugins/pointerPlugin.ts'
import { tripleClickPlugin } from './plugins/tripleClickPlugin.ts'
import { recordsPlugin } from './plugins/recordsPlugin.ts'
import { rejectedPlugin } from './plugins/rejectedPlugin.ts'
import { sectionsPlugin } from './plugins/sectionsPlugin.ts'
import { stretchesPlugin } from './plugins/stretchesPlugin.ts'
import { tagInHandPlugin } from './plugins/tagInHand.ts'
import { tagViewsPlugin } from './plugins/tagViews.ts'
import { titlePlugin } from './plugins/titlePlugin.ts'

export interface EditorOptions {
  readonly doc: Node
  readonly records: Records
  readonly mode: Mode
  /** The article's version at the authority, and who this window is to it. */
  readonly version: number
  readonly clientId: string
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
  keys = [],
  drawing = [],
}: EditorOptions): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      recordsPlugin(records),
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
