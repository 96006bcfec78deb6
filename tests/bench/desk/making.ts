/** The index made from nothing, and the desk opened when it is there. */
import { rmSync, statSync } from 'node:fs'
import { openOffice, type DeskFolders } from './officeOpened.ts'

export interface Made {
  readonly seconds: number
  /** Of the processor, of all threads: what a busy machine does not change. */
  readonly processorSeconds: number
  readonly articles: number
  readonly indexBytes: number
  /** Of the whole process, with the thread. */
  readonly rss: number
}

export async function make(folders: DeskFolders): Promise<Made> {
  rmSync(folders.index, { force: true })
  const before = process.cpuUsage()
  const from = performance.now()
  const { desk } = await openOffice(folders)
  await desk.look()
  const seconds = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(before)
  const { rss } = process.memoryUsage()
  const { total } = await desk.list({ words: '', count: 1, isArchive: false })
  await desk.leave()
  const processorSeconds = (user + system) / 1_000_000
  return { seconds, processorSeconds, articles: total, indexBytes: statSync(folders.index).size, rss }
}

export interface Started {
  /** Milliseconds until the list was there. */
  readonly listed: number
}

/** The length of the list as a window asks for it. */
const LISTED = 200

export async function start(folders: DeskFolders): Promise<Started> {
  const from = performance.now()
  const { desk } = await openOffice(folders)
  const { articles, total, reading } = await desk.list({ words: '', count: LISTED, isArchive: false })
  const listed = performance.now() - from
  if (articles.length !== Math.min(LISTED, total) || reading) throw new Error('the index was not there')
  await desk.leave()
  return { listed }
}
