/**
 * Articles for tests, written the way one reads them: `<m1 Ana Ruiz> {c1 said} [q1 she would stay].` makes a mention, a cue
 * and a quote with these ids, `(k1 words)` a comment on words. Tags nest; a tag written twice has two pieces; a blank line
 * begins a paragraph; `|` is the caret and `¦…|` a selection. Records are made as they are needed and can be given more
 * fields.
 */
import { TextSelection, type EditorState } from 'prosemirror-state'
import type { ArticleState } from '../../shared/document/articleState.ts'
import { buildDocument, type MarkedRange } from '../../shared/document/build.ts'
import { layoutOf, positionsOf } from '../../shared/document/layout.ts'
import { Records } from '../../shared/document/records.ts'
import { schema } from '../../shared/document/schema.ts'
import type { Role } from '../../shared/model/role.ts'
import { newAttribution } from '../../shared/model/attribution.ts'
import { newComment } from '../../shared/model/comment.ts'
import { newCue } from '../../shared/model/cue.ts'
import { HEAD_ID, type Head } from '../../shared/model/head.ts'
import { newMention } from '../../shared/model/mention.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'
import { splitBlocks } from '../../shared/text/splitBlocks.ts'
import { createEditorState } from '../../renderer/editor/editorState.ts'
import type { Mode } from '../../renderer/editor/state/modePlugin.ts'

const OPENERS: Readonly<Record<string, { readonly role: Role; readonly closer: string }>> = {
  '[': { role: 'content', closer: ']' },
  '{': { role: 'cue', closer: '}' },
  '<': { role: 'source', closer: '>' },
  '(': { role: 'comment', closer: ')' },
}

export interface MarkedArticle {
  readonly state: ArticleState
  /** UTF-16 offsets. */
  readonly caret?: number
  readonly anchor?: number
}

export function markedArticle(markup: string, given: readonly QuoinRecord[] = []): MarkedArticle {
  let text = ''
  let caret: number | undefined
  let anchor: number | undefined
  const open: { id: string; role: Role; closer: string; start: number }[] = []
  const places: { id: string; role: Role; start: number; end: number }[] = []
  for (let i = 0; i < markup.length; i++) {
    const sign = markup.charAt(i)
    const opener = OPENERS[sign]
    const id = opener && /^[a-z]+\d+ /.exec(markup.slice(i + 1))?.[0]
    const last = open.at(-1)
    if (opener && id) {
      open.push({ ...opener, id: id.trim(), start: text.length })
      i += id.length
    } else if (last && sign === last.closer) {
      open.pop()
      places.push({ id: last.id, role: last.role, start: last.start, end: text.length })
    } else if (sign === '|') caret = text.length
    else if (sign === '¦') anchor = text.length
    else text += sign
  }
  const head: Head = {
    record: 'head',
    id: HEAD_ID,
    articleId: 'test',
    title: 'A test',
    slug: 'test',
    language: 'en',
  }
  const records = new Map<string, QuoinRecord>([[HEAD_ID, head]])
  for (const { id, role } of places) records.set(id, recordFor(id, role))
  for (const record of given) records.set(record.id, record)
  const marks: MarkedRange[] = places.map(({ id, role, start, end }) => ({
    start,
    end,
    mark: schema.mark(role, { id }),
  }))
  const blocks = splitBlocks(text).map((range) => ({ ...range, kind: 'body' as const }))
  return {
    state: { doc: buildDocument(text, blocks, marks), records: Records.of(records.values()), rest: {} },
    ...(caret === undefined ? {} : { caret }),
    ...(anchor === undefined ? {} : { anchor }),
  }
}

export function markedEditor(
  markup: string,
  given: readonly QuoinRecord[] = [],
  mode: Mode = 'tagging',
): EditorState {
  const { state, caret, anchor } = markedArticle(markup, given)
  const { doc, records } = state
  const editor = createEditorState({ doc, records, mode, version: 0, clientId: 'test' })
  if (caret === undefined) return editor
  const at = (offset: number) => positionAt(doc, offset)
  return editor.apply(editor.tr.setSelection(TextSelection.create(doc, at(anchor ?? caret), at(caret))))
}

/** The document position of a UTF-16 offset into the text. */
export function positionAt(doc: ArticleState['doc'], offset: number): number {
  const layout = layoutOf(doc)
  const [here] = positionsOf(layout, { start: offset, end: offset + 1 })
  if (here) return here.from
  const [before] = positionsOf(layout, { start: offset - 1, end: offset })
  if (!before) throw new RangeError(`no position for offset ${offset}`)
  return before.to
}

function recordFor(id: string, role: Role): QuoinRecord {
  if (role === 'cue') return newCue(id)
  if (role === 'comment')
    return newComment(id, {
      by: 'Nora',
      at: '2026-11-30T09:00:00.000Z',
      text: 'Is that so?',
    })
  return role === 'source' ? newMention(id, 'fullName') : newAttribution(id)
}
