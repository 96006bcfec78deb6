/**
 * Keeps an open article and the authority in the main process in step: sends what was done here, takes in what was done
 * in other windows. One push is under way at a time; what is typed meanwhile goes with the next.
 */
import { receiveTransaction, sendableSteps } from 'prosemirror-collab'
import type { EditorState, Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import { schema } from '../../shared/document/schema.ts'
import type { Bridge, Steps } from '../../shared/ipc/contract.ts'
import { asRemote } from '../editor/plugins/modePlugin.ts'
import { afterPaint } from '../editor/afterPaint.ts'

/** Steps of one push; the rest follows in the next. */
const LARGEST_PUSH = 2_000
const RETRY_AFTER = 1_000

export interface Sync {
  /** Call after every transaction. */
  readonly changed: () => void
  readonly receive: (steps: Steps) => void
  /** Resolves when everything done here is in the journal. */
  readonly settled: () => Promise<void>
  readonly stop: () => void
}

interface Ports {
  readonly bridge: Bridge
  readonly slug: string
  readonly clientId: string
  readonly getVersion: (state: EditorState) => number
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  /** The authority refused the steps: the article must be opened anew. */
  readonly refused: (message: string) => void
}

export function createSync({ bridge, slug, clientId, getVersion, state, dispatch, refused }: Ports): Sync {
  let isPushing = false
  let isStopped = false
  let waiting: (() => void)[] = []

  function stop(): void {
    isStopped = true
    letGo()
  }

  function letGo(): void {
    for (const done of waiting) done()
    waiting = []
  }

  async function push(): Promise<void> {
    if (isPushing || isStopped) return
    isPushing = true
    try {
      for (let sendable = sendableSteps(state()); sendable && !isStopped; sendable = sendableSteps(state())) {
        const steps = sendable.steps.slice(0, LARGEST_PUSH)
        const { version } = sendable
        const answer = await bridge.calls['article.push']({
          slug,
          version,
          clientId,
          steps: steps.map((step): unknown => step.toJSON()),
        })
        if (isStopped) return
        if (!answer.ok) {
          stop()
          refused(answer.message)
          return
        }
        if (answer.value.outcome === 'accepted') confirm(steps)
        else receive(answer.value.missing)
      }
    } catch {
      // The main process did not answer at all; it may be shutting down or busy. Nothing is lost here meanwhile.
      setTimeout(() => void push(), RETRY_AFTER)
    } finally {
      isPushing = false
      if (!sendableSteps(state())) letGo()
    }
  }

  function confirm(steps: readonly Step[]): void {
    dispatch(
      asRemote(
        receiveTransaction(
          state(),
          steps,
          steps.map(() => clientId),
          { mapSelectionBackward: true },
        ),
      ),
    )
  }

  function receive({ version, steps, clientIds }: Steps): void {
    const known = getVersion(state()) - version
    if (known < 0) {
      void catchUp()
      return
    }
    const news = steps.slice(known).map((json) => Step.fromJSON(schema, json))
    if (news.length === 0) return
    dispatch(
      asRemote(receiveTransaction(state(), news, clientIds.slice(known), { mapSelectionBackward: true })),
    )
  }

  async function catchUp(): Promise<void> {
    const answer = await bridge.calls['article.pull']({ slug, version: getVersion(state()) })
    if (isStopped) return
    if (answer.ok) receive(answer.value)
    else refused(answer.message)
  }

  // A frame later: the page first, then what is on its way to the journal, in one push.
  const pushing = afterPaint(() => void push())

  return {
    changed: () => {
      if (sendableSteps(state())) pushing.ask()
    },
    receive,
    settled: () => {
      pushing.now()
      const isSettled = isStopped || !sendableSteps(state())
      return isSettled ? Promise.resolve() : new Promise((done) => waiting.push(done))
    },
    stop,
  }
}
