/** A desk with the real services on it in this very process, as the desktop opens it: its index in a thread of its own. */
import { randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { createDesk, type Desk } from '../../../main/services/desk/desk.ts'
import { indexInThread } from '../../../main/services/deskIndex/indexInThread.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'
import { randomIds } from '../../../shared/ids.ts'
import type { DeskChange } from '../../../shared/contract/desk.ts'

export interface DeskFolders {
  readonly folder: string
  /** The file of the index. */
  readonly index: string
  /** The built script of its thread. */
  readonly thread: string
}

export interface Office {
  readonly desk: Desk
  /** What the windows have been told of the desk so far. */
  readonly told: readonly DeskChange[]
  /** Settles when windows are told of this article. To be asked before there is anything to tell. */
  toldOf(slug: string): Promise<void>
}

export async function openOffice({ folder, index, thread }: DeskFolders): Promise<Office> {
  const told: DeskChange[] = []
  const waiting = new Map<string, () => void>()
  const desk = createDesk({
    folder,
    clock: systemClock,
    mintId: randomIds(randomBytes),
    notify(name, event) {
      if (name === 'notice') process.stderr.write(`${JSON.stringify(event)}\n`)
      if (name !== 'desk.changed') return
      const change = event as DeskChange
      told.push(change)
      if (change.card) waiting.get(change.card.slug)?.()
    },
    openIndex: (articles, failed) =>
      indexInThread({
        places: { articles, index },
        start: (workerData) => new Worker(thread, { workerData }),
        failed(why) {
          process.stderr.write(`the index was given up: ${why}\n`)
          failed(why)
        },
      }),
  })
  const prepared = await desk.prepare()
  if (!prepared.ok) throw new Error(prepared.message)
  return { desk, told, toldOf: (slug) => new Promise((settle) => waiting.set(slug, settle)) }
}
