/** A desk, and a folder beside it into which agencies put their files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createJobs, type Jobs } from '../../../main/services/jobs/jobs.ts'
import type { Clock } from '../../../main/storage/clock.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'
import type { JobChange } from '../../../shared/contract/jobs.ts'
import { newsroom, type Newsroom } from './newsroom.ts'
import { temporaryFolder } from './temporaryFolder.ts'

interface Wires extends Newsroom {
  readonly jobs: Jobs
  /** Where they put them. */
  readonly wires: string
  /** A file as they put it there. */
  readonly put: (name: string, text: string | Uint8Array) => Promise<string>
  /** What was told of jobs. */
  readonly told: () => readonly JobChange[]
  /** The slugs on the desk. */
  readonly slugs: () => Promise<readonly string[]>
}

export async function newsroomWithWires(
  given: { readonly folder?: string; readonly wires?: string; readonly clock?: Clock } = {},
): Promise<Wires> {
  const { clock = systemClock } = given
  const wires = given.wires ?? join(await temporaryFolder(), 'wires')
  await mkdir(wires, { recursive: true })
  const room = await newsroom({ ...(given.folder === undefined ? {} : { folder: given.folder }), clock })
  const jobs = createJobs({
    clock,
    notify: room.notify,
    failed: () => undefined,
  })
  return {
    ...room,
    jobs,
    wires,
    async put(name, text) {
      const path = join(wires, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
      return path
    },
    told: () => room.heard.flatMap(({ name, event }) => (name === 'job.changed' ? (event as JobChange) : [])),
    slugs: async () => (await room.list()).articles.map(({ slug }) => slug).sort(),
  }
}
