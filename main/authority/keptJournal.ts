/**
 * The journal of an authority, made with its first entry. A long one begins anew with all as it stands, and so does one
 * that somebody took away, or all of `.quoin` with it.
 */
import { ok, type Result } from '../../shared/result.ts'
import type { FileCode } from '../storage/fileTrouble.ts'
import { createJournal, type Journal } from './journal.ts'
import type { JournalEntry, JournalHeader } from './readJournal.ts'

export interface KeptJournal {
  /** Whether there is one. */
  isOpen(): boolean
  /** One at a time. */
  append(entry: JournalEntry): Promise<Result<null, FileCode>>
  remove(): Promise<void>
}

interface KeptJournalPorts {
  readonly path: string
  readonly mend: (title: string) => Promise<Result<null, FileCode>>
  /** What to call it in messages. */
  readonly title: () => string
  /** All of it as it stands. */
  readonly header: () => JournalHeader
  /** Not while a save is on its way to the file, since only the old journal would know what that may have left there. */
  readonly mayShorten: () => boolean
}

export function createKeptJournal(ports: KeptJournalPorts): KeptJournal {
  const { path, mend, title, header, mayShorten } = ports
  let journal: Journal | undefined

  async function open(): Promise<Result<Journal, FileCode>> {
    if (journal && !journal.isLost()) {
      // One that cannot be shortened is as good as it was.
      if (journal.isLong() && mayShorten() && (await mend(title())).ok) await journal.restart(header())
      return ok(journal)
    }
    const mended = await mend(title())
    if (!mended.ok) return mended
    if (journal) {
      const renewed = await journal.restart(header())
      return renewed.ok ? ok(journal) : renewed
    }
    const created = await createJournal(path, title(), header())
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
