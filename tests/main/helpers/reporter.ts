/** A window as far as main can tell: an editor state with the collaboration plugin, pushing its steps until accepted. */
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import type { Articles } from '../../../main/services/openArticles/articles.ts'
import type { OpenedArticle, Steps } from '../../../shared/contract/article.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { unpackDocument } from '../../../shared/document/packed.ts'
import { Records } from '../../../shared/document/records.ts'
import { RecordsStep } from '../../../shared/document/recordsStep.ts'
import { schema } from '../../../shared/document/schema.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { value } from './result.ts'

const recordsKey = new PluginKey<Records>('records')

export interface Reporter {
  state(): EditorState
  records(): Records
  text(): string
  dispatch(change: (tr: Transaction) => Transaction): void
  /** Types at the end of the first paragraph that holds this. */
  typeAfter(words: string, typed: string): void
  /** Tags the first place of these words as a quote. */
  tag(words: string, id: string): void
  receive(steps: Steps): void
  /** Until main has everything. */
  send(): Promise<void>
  isBehind(): boolean
}

export function reporter(articles: Articles, opened: OpenedArticle, window: number): Reporter {
  const { slug } = opened
  const clientId = `window-${window}`
  const recordsPlugin = new Plugin<Records>({
    key: recordsKey,
    state: {
      init: () => Records.of(opened.records),
      apply: (tr, records) =>
        tr.steps.reduce((now, step) => (step instanceof RecordsStep ? step.fold(now) : now), records),
    },
  })
  let state = EditorState.create({
    doc: unpackDocument(opened.doc),
    plugins: [collab({ version: opened.version, clientID: clientId }), recordsPlugin],
  })

  function receive({ version, steps, clientIds }: Steps): void {
    const skip = getVersion(state) - version
    if (skip < 0) throw new Error('steps are missing')
    const fresh = steps.slice(skip).map((json) => Step.fromJSON(schema, json))
    if (fresh.length > 0) state = state.apply(receiveTransaction(state, fresh, clientIds.slice(skip)))
  }

  function endOf(words: string): number {
    const layout = layoutOf(state.doc)
    const block = layout.blocks.find(({ node }) => node.textContent.includes(words))
    if (!block) throw new Error(`no “${words}”`)
    return block.pos + block.node.textContent.indexOf(words) + words.length
  }

  return {
    state: () => state,
    records: () => recordsKey.getState(state) ?? Records.empty,
    text: () => layoutOf(state.doc).text,
    dispatch(change) {
      state = state.apply(change(state.tr))
    },
    typeAfter(words, typed) {
      state = state.apply(state.tr.insertText(typed, endOf(words)))
    },
    tag(words, id) {
      const end = endOf(words)
      const tr = state.tr.addMark(end - words.length, end, schema.mark('content', { id }))
      state = state.apply(tr.step(new RecordsStep({ added: [newAttribution(id)] })))
    },
    receive,
    isBehind: () => sendableSteps(state) !== null,
    async send() {
      for (let sendable = sendableSteps(state); sendable; sendable = sendableSteps(state)) {
        const steps = sendable.steps.map((step) => step.toJSON() as unknown)
        const answer = value(
          await articles.push({ slug, version: sendable.version, clientId, steps }, window),
        )
        if (answer.outcome === 'behind') receive(answer.missing)
        else receive({ slug, version: sendable.version, steps, clientIds: steps.map(() => clientId) })
      }
    },
  }
}
