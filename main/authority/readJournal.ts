/**
 * What a journal holds, as far as it can be trusted. Every push follows from the one before, so nothing after the first
 * line that is damaged counts.
 */
import { z } from 'zod'
import { fromJournalLine } from './journalLine.ts'

/**
 * What was kept as it was when the journal began, by whichever fields its codec writes. Not only its file's hash: the file
 * leaves out what an open article still knows (how paragraphs are grouped, sources nobody is linked to yet), and later
 * changes count on exactly that.
 */
export interface JournalHeader extends HeaderFields {
  /** SHA-256 of the file. */
  readonly base: string
  /** How many changes there were before it. */
  readonly version: number
}

export interface HeaderFields {
  /** The format, as the codec calls it. */
  readonly journal: string
  readonly [field: string]: unknown
}

export interface JournalPush {
  /** The version before these changes. */
  readonly push: number
  readonly steps: readonly unknown[]
}

/**
 * Written before a snapshot takes the old file's place: from then on the file may be this. Written again once it has had its
 * effects, such as what the directory learns of it.
 */
interface JournalSnapshot {
  readonly snapshot: string
}

export type JournalEntry = JournalPush | JournalSnapshot

export interface JournalContent {
  /** Absent when the journal is of no use at all. */
  readonly header?: JournalHeader
  readonly pushes: readonly JournalPush[]
  /** How many pushes were in the last snapshot that had all its effects: those are not had once more. */
  readonly settled: number
  /** What the file may be without anybody else having touched it. */
  readonly ours: ReadonlySet<string>
  /** `cut`: the last line was never finished, so nobody was told it was safe. `corrupt`: it once was. */
  readonly damage?: { readonly kind: 'cut' | 'corrupt'; readonly line: number }
}

const sha = z.string().regex(/^[0-9a-f]{64}$/)

const headerParser: z.ZodType<JournalHeader> = z.looseObject({
  journal: z.string(),
  base: sha,
  version: z.int().nonnegative(),
})

const entryParser: z.ZodType<JournalEntry> = z.union([
  z.object({ push: z.int().nonnegative(), steps: z.array(z.unknown()) }),
  z.object({ snapshot: sha }),
])

export function readJournal(bytes: Uint8Array): JournalContent {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  const lines = text.split('\n')
  const isCut = lines.at(-1) !== ''
  if (!isCut) lines.pop()
  const damageAt = (index: number) =>
    ({ kind: isCut && index === lines.length - 1 ? 'cut' : 'corrupt', line: index + 1 }) as const

  const header = headerParser.safeParse(fromJournalLine(lines[0] ?? ''))
  if (!header.success)
    return { pushes: [], settled: 0, ours: new Set(), damage: { kind: 'corrupt', line: 1 } }
  const pushes: JournalPush[] = []
  const ours = new Set([header.data.base])
  let version = header.data.version
  let settled = 0
  let last = { sha: '', pushes: 0 }
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue
    const entry = entryParser.safeParse(fromJournalLine(line))
    if (!entry.success || ('push' in entry.data && entry.data.push !== version)) {
      return { header: header.data, pushes, settled, ours, damage: damageAt(index) }
    }
    if ('snapshot' in entry.data) {
      const { snapshot } = entry.data
      ours.add(snapshot)
      if (snapshot === last.sha) settled = last.pushes
      else last = { sha: snapshot, pushes: pushes.length }
    } else {
      pushes.push(entry.data)
      version += entry.data.steps.length
    }
  }
  return { header: header.data, pushes, settled, ours }
}
