/** The second half of the composition root: what works behind the first window, with the real clock, chance and folders. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { randomIds } from '../shared/ids.ts'
import { startDesktop, type Desktop, type DesktopPorts } from './electron/startDesktop.ts'
import { createArticleActs } from './services/openArticles/articleActs.ts'
import { createArticles } from './services/openArticles/articles.ts'
import { createDesk } from './services/desk/desk.ts'
import { indexInThread } from './services/deskIndex/indexInThread.ts'
import { createRescue } from './services/openArticles/rescue.ts'
import { createJobs } from './services/jobs/jobs.ts'
import { createDropFolder } from './services/takingIn/dropFolder.ts'
import { createSeenFiles } from './services/takingIn/seenFiles.ts'
import { sha256 } from './storage/sha256.ts'
import { systemClock } from './storage/systemClock.ts'

interface Places extends Omit<DesktopPorts, 'createServices'> {
  readonly profile: string
  /** The desk's folder. */
  readonly desk: string
}

export function openDesktop({ profile, desk: folder, ...ports }: Places): Promise<Desktop> {
  return startDesktop({
    ...ports,
    createServices(notify, trash) {
      const mintId = randomIds(randomBytes)
      const desk = createDesk({
        folder,
        clock: systemClock,
        mintId,
        notify,
        openIndex: (articles, failed) =>
          indexInThread({
            places: { articles, index: join(profile, 'index', `${nameOf(folder)}.sqlite`) },
            start: (workerData) => new Worker(join(import.meta.dirname, 'deskIndex.cjs'), { workerData }),
            failed(why) {
              ports.log.error('the index of the desk was given up', why)
              failed(why)
            },
          }),
      })
      const rescue = createRescue(join(profile, 'unsaved', nameOf(folder)))
      const articles = createArticles({ desk, rescue, clock: systemClock, notify })
      const acts = createArticleActs({ desk, articles, clock: systemClock, mintId, notify, trash })
      const jobs = createJobs({
        clock: systemClock,
        notify,
        failed: (kind, error) => ports.log.error(`${kind} broke off`, error),
      })
      const dropFolder = createDropFolder({
        desk,
        jobs,
        clock: systemClock,
        notify,
        seen: createSeenFiles(join(profile, 'watched', `${nameOf(folder)}.jsonl`)),
      })
      return { desk, mintId, articles, acts, jobs, dropFolder }
    },
  })
}

/** What is kept of a desk in the profile goes by this. */
function nameOf(desk: string): string {
  return sha256(desk).slice(0, 16)
}
