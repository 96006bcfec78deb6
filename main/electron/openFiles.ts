/**
 * Files from the command line, from a second start, from the system and from the list of recent ones all come in here:
 * taken into the desk, remembered, and the first good one shown. What could not be taken in is said in the window.
 */
import type { Notice } from '../../shared/contract/window.ts'
import type { TakenIn } from '../../shared/contract/desk.ts'
import type { Desk } from '../services/desk/desk.ts'
import { takeInPath } from '../services/takingIn/takeInPath.ts'

export interface OpenFiles {
  /** Takes files in and remembers them; the caller says and shows what came of it. */
  readonly takeIn: (paths: readonly string[]) => Promise<readonly TakenIn[]>
  /** Takes files in, shows the first of them and says what went wrong. */
  readonly open: (paths: readonly string[]) => Promise<void>
}

export interface OpenFilesPorts {
  readonly desk: Pick<Desk, 'takeIn'>
  readonly remember: (path: string) => void
  readonly show: (slug: string) => void
  readonly notify: (notice: Notice) => void
}

export function openFiles(ports: OpenFilesPorts): OpenFiles {
  const takeIn = async (paths: readonly string[]): Promise<readonly TakenIn[]> => {
    const taken: TakenIn[] = []
    // One after the other: two files of one name would otherwise race for their slug.
    for (const path of paths) {
      const one = await takeInPath(path, ports.desk)
      if (one.slug !== undefined) ports.remember(path)
      taken.push(one)
    }
    return taken
  }
  return {
    takeIn,
    async open(paths) {
      const taken = await takeIn(paths)
      const shown = taken.find(({ slug }) => slug !== undefined)?.slug
      if (shown !== undefined) ports.show(shown)
      for (const one of taken) {
        const message = said(one)
        if (message !== undefined) ports.notify({ level: levelOf(one), message })
      }
    },
  }
}

/** What the user should know about a file that was taken in or refused. */
function said({ name, slug, message, refused }: TakenIn): string | undefined {
  if (message === undefined && slug === undefined) return `“${name}” could not be opened.`
  const why = refused.map(({ id, reason }) => `${id}: ${reason}`).join('; ')
  return message !== undefined && why !== '' ? `${message} (${why})` : message
}

/** Refused files are errors, refused tags a warning; that a file is on the desk already is merely said. */
function levelOf({ slug, refused }: TakenIn): Notice['level'] {
  if (slug === undefined) return 'error'
  return refused.length > 0 ? 'warning' : 'info'
}
