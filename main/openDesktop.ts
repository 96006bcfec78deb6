/** The second half of the composition root: what works behind the first window, with the real clock, chance and folders. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { randomIds } from '../shared/ids.ts'
import { startDesktop, type Desktop, type DesktopPorts } from './electron/startDesktop.ts'
import { createArticles } from './services/openArticles/articles.ts'
import { createDesk } from './services/desk/desk.ts'
import { createRescue } from './services/openArticles/rescue.ts'
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
    createServices(notify) {
      const mintId = randomIds(randomBytes)
      const desk = createDesk({ folder, clock: systemClock, mintId, notify })
      const rescue = createRescue(join(profile, 'unsaved', sha256(folder).slice(0, 16)))
      return { desk, mintId, articles: createArticles({ desk, rescue, clock: systemClock, notify }) }
    },
  })
}
