/** Two windows on one article with the authority between them, as prosemirror-collab means it; nothing else of the app. */
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import { createEditorState } from '../../renderer/editor/editorState.ts'
import { asRemote } from '../../renderer/editor/state/modePlugin.ts'
import { applySteps, type ArticleState } from '../../shared/document/articleState.ts'
import { schema } from '../../shared/document/schema.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'
import { markedArticle } from './markedArticle.ts'

interface TestWindow {
  readonly state: () => EditorState
  readonly run: (...commands: readonly Command[]) => void
  readonly change: (make: (state: EditorState) => Transaction) => void
}

export interface TwoWindows {
  readonly a: TestWindow
  readonly b: TestWindow
  /** Sends and receives until nobody has anything to say. */
  readonly sync: () => void
  /** What the authority has, and so the file. */
  readonly article: () => ArticleState
}

export function twoWindows(markup: string, given: readonly QuoinRecord[] = []): TwoWindows {
  const { state: start } = markedArticle(markup, given)
  let article = start
  const log: { readonly step: unknown; readonly by: string }[] = []
  const windows = ['a', 'b'].map((clientId) => open(start, clientId))

  function receive(window: Opened): void {
    const news = log.slice(getVersion(window.state()))
    if (news.length === 0) return
    const steps = news.map(({ step }) => Step.fromJSON(schema, step))
    window.change((state) =>
      asRemote(
        receiveTransaction(
          state,
          steps,
          news.map(({ by }) => by),
        ),
      ),
    )
  }

  function send(window: Opened): boolean {
    const sendable = sendableSteps(window.state())
    if (!sendable) return false
    const steps = sendable.steps.map((step): unknown => step.toJSON())
    article = applySteps(article, steps)
    for (const step of steps) log.push({ step, by: window.clientId })
    return true
  }

  const [a, b] = windows
  if (!a || !b) throw new RangeError('two windows')
  return {
    a,
    b,
    article: () => article,
    sync: () => {
      for (let isBusy = true; isBusy; ) {
        isBusy = false
        for (const window of windows) {
          receive(window)
          isBusy = send(window) || isBusy
        }
      }
      for (const window of windows) receive(window)
    },
  }
}

interface Opened extends TestWindow {
  readonly clientId: string
}

function open({ doc, records }: ArticleState, clientId: string): Opened {
  let state = createEditorState({ doc, records, mode: 'editing', version: 0, clientId })
  const change = (make: (now: EditorState) => Transaction) => {
    state = state.apply(make(state))
  }
  return {
    clientId,
    state: () => state,
    change,
    run: (...commands) => {
      for (const command of commands) {
        const done = command(state, (tr) => change(() => tr))
        if (!done) throw new Error('the command could do nothing')
      }
    },
  }
}
