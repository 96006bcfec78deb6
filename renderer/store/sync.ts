/**
 * Keeps an open article and the authority in the main process in step: sends what was done here, takes in what was done
 * in other windows. One push is under way at a time; what is typed meanwhile goes with the next.
 */
import { receiveTransaction, sendableSteps } from 'prosemirror-collab'
import type { EditorState, Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import { schema } from '../../shared/document/schema.ts'
import type { Steps } from '../../shared/contract/article.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import { asRemote } from '../editor/state/modePlugin.ts'
import { afterPaint } from '../editor/afterPaint.ts'

/**
 * Steps of one push; the rest follows in the next. As many as somebody types in an hour, so that main knows all of an article
 * that cannot be written down.
 */
const LARGEST_PUSH = 20_000
/** Milliseconds until what was refused is sent again; the last one from then on, so that a disk that is free is soon noticed. */
const RETRY_AFTER = [500, 1_000, 2_000] as const
/** This window and the authority no longer mean the same article. Any other refusal may pass, as a full disk does. */
const DISAGREEMENTS: ReadonlySet<string> = new Set(['badSteps', 'reload', 'malformed'])

export interface Sync {
  /** Call after every transaction. */
  readonly changed: () => void
  readonly receive: (steps: Steps) => void
  /** Resolves when everything done here is in the journal, or has just been refused: then with false. */
  readonly settled: () => Promise<boolean>
  readonly stop: () => void
}

interface Ports {
  readonly bridge: Bridge
  readonly slug: string
  readonly clientId: string
  readonly getVersion: (state: EditorState) => number
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  /** The steps cannot be written down now; they stay here and are sent again. */
  readonly delayed: (message: string) => void
  /** The steps fit no article that the authority has: it must be opened anew. */
  readonly refused: (message: string) => void
}

export function createSync(ports: Ports): Sync {
  const { bridge, slug, clientId, getVersion, state, dispatch, delayed, refused } = ports
  let isPushing = false
  let isStopped = false
  let waiting: ((isSettled: boolean) => void)[] = []
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    isStopped = true
    clearTimeout(retry)
    letGo(!sendableSteps(state()))
  }

  function letGo(isSettled: boolean): void {
    for (const done of waiting) done(isSettled)
    waiting = []
  }

  function pushAgainLater(): void {
    const after = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)] ?? 0
    failures += 1
    clearTimeout(retry)
    retry = setTimeout(() => void push(), after)
  }

  async function push(): Promise<void> {
    if (isPushing || isStopped) return
    isPushing = true
    clearTimeout(retry)
    retry = undefined
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
        if (!answer.ok && DISAGREEMENTS.has(answer.code)) {
          stop()
          refused(answer.message)
          return
        }
        if (!answer.ok) {
          delayed(answer.message)
          pushAgainLater()
          return
        }
        failures = 0
        if (answer.value.outcome === 'accepted') confirm(steps)
        else receive(answer.value.missing)
      }
    } catch {
      // The main process did not answer at all; it may be shutting down or busy. Nothing is lost here meanwhile.
      pushAgainLater()
    } finally {
      isPushing = false
      const isSettled = !sendableSteps(state())
      if (isSettled || retry !== undefined) letGo(isSettled)
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
    else {
      stop()
      refused(answer.message)
    }
  }

  // A frame later: the page first, then what is on its way to the journal, in one push.
  const pushing = afterPaint(() => void push())

  return {
    changed: () => {
      // What was refused waits its time, however fast somebody types.
      if (retry === undefined && sendableSteps(state())) pushing.ask()
    },
    receive,
    settled: () => {
      pushing.now()
      const isSettled = !sendableSteps(state())
      if (isStopped || isSettled) return Promise.resolve(isSettled)
      void push()
      return new Promise((done) => waiting.push(done))
    },
    stop,
  }
}
