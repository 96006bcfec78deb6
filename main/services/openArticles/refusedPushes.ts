/**
 * What an article's windows could not get into its journal, or main into any file. The steps wait in the window and are sent
 * again; here is the article as it stands there, for whoever must leave before that works, and a copy of it in the profile.
 */
import type { ArticleState } from '../../../shared/document/articleState.ts'
import { ok, type Refusal, type Result } from '../../../shared/result.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import type { WindowId } from '../../authority/notify.ts'
import type { Unwritten as UnwrittenOf } from '../../authority/elsewhere.ts'
import type { Rescue, Rescued } from './rescue.ts'

type Unwritten = UnwrittenOf<ArticleState>

export interface RefusedPushes {
  /** The article as it stands in this window. */
  readonly of: (window: WindowId) => ArticleState | undefined
  readonly all: () => readonly ArticleState[]
  /** Why the last one was refused. */
  readonly why: () => Refusal<FileCode> | undefined
  readonly add: (window: WindowId, refusal: Refusal<FileCode>, given: Unwritten) => void
  /** Its steps are in the journal. */
  readonly clear: (window: WindowId) => void
  /** The window is gone; what is kept of it stays kept. */
  readonly leave: (window: WindowId) => void
  /** Settles when all of it is in the profile; without any, what main has, which a lost journal does not. */
  readonly keep: (main: Unwritten) => Promise<Result<null, FileCode>>
  /** The file has what main has. */
  readonly forgetMain: () => void
}

interface Waiting extends Unwritten {
  readonly refusal: Refusal<FileCode>
  readonly rescued: Rescued
}

export function createRefusedPushes(slug: string, rescue: Rescue): RefusedPushes {
  const byWindow = new Map<WindowId, Waiting>()
  let ofMain: (Unwritten & { readonly rescued: Rescued }) | undefined

  const write = ({ rescued, state, inJournal, fileSha }: Unwritten & { readonly rescued: Rescued }) =>
    rescued.keep(state, inJournal, fileSha)

  function forgetMain(): void {
    void ofMain?.rescued.forget()
    ofMain = undefined
  }

  return {
    of: (window) => byWindow.get(window)?.state,
    all: () => [...byWindow.values()].map(({ state }) => state),
    why: () => [...byWindow.values()].at(-1)?.refusal,
    add(window, refusal, given) {
      const before = byWindow.get(window)
      const waiting = { ...given, refusal, rescued: before?.rescued ?? rescue.begin(slug) }
      byWindow.set(window, waiting)
      if (before?.steps === given.steps) return
      // Where the profile cannot be written either, the window is all there is, and the question at the end.
      void write(waiting)
      forgetMain()
    },
    clear(window) {
      void byWindow.get(window)?.rescued.forget()
      byWindow.delete(window)
    },
    leave: (window) => void byWindow.delete(window),
    async keep(main) {
      if (byWindow.size === 0) {
        if (ofMain?.steps === main.steps) return ok(null)
        ofMain = { ...main, rescued: ofMain?.rescued ?? rescue.begin(slug) }
        return write(ofMain)
      }
      const kept = await Promise.all([...byWindow.values()].map(write))
      return kept.find((each) => !each.ok) ?? ok(null)
    },
    forgetMain,
  }
}
