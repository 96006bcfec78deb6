/**
 * The journal of a session, made with its first entry. A long one begins anew with the article as it stands, and so does one
 * that somebody took away, or all of `.quoin` with it.
 */
import { ok, type Result } from '../../shared/ipc/result.ts'
import type { Desk } from './desk.ts'
import type { FileCode } from './fileTrouble.ts'
import { createJournal, type Journal } from './journal.ts'
import type { JournalEntry, JournalHeader } from './readJournal.ts'

export interface SessionJournal {
  /** Whether there is one. */
  isOpen(): boolean
  /** One at a time. */
  append(entry: JournalEntry): Promise<Result<null, FileCode>>
  remove(): Promise<void>
}

interface SessionJournalPorts {
  readonly slug: string
  readonly desk: Pick<Desk, 'places' | 'mend'>
  /** What to call the article in messages. */
  readonly title: () => string
  /** The article as it stands. */
  readonly header: () => JournalHeader
  /** Not while a save is on its way to the file, since only the old journal would know what that may have left there. */
  readonly mayShorten: () => boolean
}

export function createSessionJournal(ports: SessionJournalPorts): SessionJournal {
  const { slug, desk, title, header, mayShorten } = ports
  let journal: Journal | undefined

  async function open(): Promise<Result<Journal, FileCode>> {
    if (journal && !journal.isLost()) {
      // One that cannot be shortened is as good as it was.
      if (journal.isLong() && mayShorten() && (await desk.mend(title())).ok) await journal.restart(header())
      return ok(journal)
    }
    const mended = await desk.mend(title())
    if (!mended.ok) return mended
    if (journal) {
      const renewed = await journal.restart(header())
      return renewed.ok ? ok(journal) : renewed
    }
    const created = await createJournal(desk.places.journal(slug), title(), header())
    if (created.ok) journal = created.value
    return created
  }

  return {
    isOpen: () => journal !== undefined,
    async append(entry) {
      const opened = await open()
      if (!opened.ok) return opened
      const written = await opened.value.append(entry)
      if (written.ok || !opened.value.isLost()) return written
      const renewed = await open()
      return renewed.ok ? renewed.value.append(entry) : renewed
    },
    // A journal that cannot be taken away says nothing that the file does not.
    remove: async () => void (await journal?.remove()),
  }
}
