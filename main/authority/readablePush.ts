import { fromJournalLine, toJournalLine } from './journalLine.ts'
import type { JournalPush } from './readJournal.ts'

/** The entry as a reader of the journal would find it; undefined when it would find none. */
export function readablePush(entry: JournalPush): JournalPush | undefined {
  try {
    const found = fromJournalLine(toJournalLine(entry).slice(0, -1)) as JournalPush | undefined
    return Array.isArray(found?.steps) ? found : undefined
  } catch {
    return undefined
  }
}
