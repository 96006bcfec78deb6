/** A whole folder taken in once, as a job with a report. */
import { basename } from 'node:path'
import type { Desk } from '../desk/desk.ts'
import type { Work } from '../jobs/jobs.ts'
import { filesIn } from './filesIn.ts'
import { reportOf } from './reportOf.ts'
import { takeInAll } from './takeInAll.ts'

export function folderImport(folder: string, desk: Pick<Desk, 'takeIn' | 'whyShut'>): Work {
  const name = basename(folder)
  return {
    kind: 'folder import',
    what: `Taking in “${name}”`,
    async run({ signal, progress }) {
      const listing = await filesIn(folder, signal)
      return reportOf(name, await takeInAll(listing.files, { desk, signal, progress }), listing)
    },
  }
}
