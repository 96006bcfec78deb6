/**
 * What Quoin has to say to whoever sits before it. Nothing said is lost: what was not looked at yet is open, and all of it can
 * be read again. A standing notice is about a state of affairs: the newest of its name stands alone, until it is lifted.
 */
import type { Notice } from '../../shared/contract/window.ts'
import type { Refusal } from '../../shared/result.ts'

export interface SaidNotice extends Notice {
  readonly id: number
  /** ISO 8601. */
  readonly at: string
}

interface NoticesState {
  /** Still to be seen, the oldest first. */
  readonly notices: readonly SaidNotice[]
  /** All of this session, the oldest first. */
  readonly said: readonly SaidNotice[]
}

export interface Notices {
  readonly add: (notice: Notice) => void
  /** Says why something that was asked for was not done, and offers what helps. */
  readonly refused: (refusal: Refusal) => void
  /** To be read again among all that was said, and not shown now. */
  readonly keep: (notice: Notice) => void
  readonly lift: (standing: string) => void
  readonly dismiss: (id: number) => void
  /** They were all read in the list; what stands, stands. */
  readonly dismissAll: () => void
}

/** Of one session; more than that nobody reads again. */
const MOST_SAID = 1000

export function createNotices(
  get: () => NoticesState,
  set: (change: Partial<NoticesState>) => void,
): Notices {
  let count = 0

  const now = (notice: Notice): SaidNotice => ({ ...notice, id: ++count, at: new Date().toISOString() })

  const leave = (isOver: (notice: SaidNotice) => boolean): void => {
    const { notices } = get()
    if (notices.some(isOver)) set({ notices: notices.filter((each) => !isOver(each)) })
  }

  function add(notice: Notice): void {
    const { notices, said } = get()
    const isSame = ({ message, standing }: SaidNotice) =>
      message === notice.message && standing === notice.standing
    if (notice.standing !== undefined && notices.some(isSame)) return
    const made = now(notice)
    // The same said again, as by a key that is held, is said once, and anew to a screen reader.
    const isReplaced = (each: SaidNotice) =>
      notice.standing === undefined ? isSame(each) : each.standing === notice.standing
    const others = notices.filter((each) => !isReplaced(each))
    const earlier = said.at(-1)?.message === made.message ? said.slice(0, -1) : said
    set({ notices: [...others, made], said: [...earlier, made].slice(-MOST_SAID) })
  }

  return {
    add,
    refused: ({ message, remedy }) =>
      add({ level: 'error', message, ...(remedy === undefined ? {} : { offers: [remedy] }) }),
    keep: (notice) => set({ said: [...get().said, now(notice)].slice(-MOST_SAID) }),
    lift: (name) => leave(({ standing }) => standing === name),
    dismiss: (wanted) => leave(({ id }) => id === wanted),
    dismissAll: () => leave(({ standing }) => standing === undefined),
  }
}
