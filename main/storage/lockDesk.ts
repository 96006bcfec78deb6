/**
 * One Quoin at a time on a desk: two, with different profiles or on two machines, would write one journal. On this machine a
 * socket tells, at once; of what it cannot see, as another machine on the same share, a file in the desk tells.
 */
import { hostname } from 'node:os'
import { basename } from 'node:path'
import type { Clock } from './clock.ts'
import type { DeskPlaces } from './deskPlaces.ts'
import { lockOnMachine } from './lockOnMachine.ts'
import { occupy, type Occupant } from './occupy.ts'

export interface DeskLock {
  /** Half a sentence, after a colon, when another Quoin has taken the desk over; undefined while it is ours. */
  whyLost(): Promise<string | undefined>
  release(): Promise<void>
}

export interface LockPorts {
  readonly clock: Clock
  /** What takes a while, in a sentence. */
  readonly waiting: (why: string) => void
  readonly lost: (why: string) => void
}

/** @returns why not, in a sentence, when another Quoin has this desk open */
export async function lockDesk(places: DeskPlaces, ports: LockPorts): Promise<DeskLock | string> {
  const name = basename(places.folder)
  const here = await lockOnMachine(places.folder)
  if (!here) return inUse(name)
  const occupancy = await occupy(places.inUse, {
    clock: ports.clock,
    gone: here.remembered,
    waiting: (left) =>
      ports.waiting(
        `The desk “${name}” was not closed${where(left)} when it was last used. ` +
          'Quoin looks for a few seconds whether somebody is at work there.',
      ),
    lost: (to) => ports.lost(lost(name, to)),
  })
  if (!('release' in occupancy)) {
    await here.release()
    return inUse(name, occupancy)
  }
  await here.remember(occupancy.token)
  return {
    async whyLost() {
      const to = await occupancy.takenBy()
      return to && `another Quoin has the desk open${where(to)}`
    },
    async release() {
      // Whoever comes next, here, need not wait for a file that is still there.
      if (await occupancy.release()) await here.forget()
      await here.release()
    },
  }
}

function inUse(name: string, by?: Occupant): string {
  return `Another Quoin has the desk “${name}” open${where(by)}. Close it there, then start Quoin again.`
}

function lost(name: string, to: Occupant): string {
  return (
    `Another Quoin has opened the desk “${name}”${where(to)} while this one was asleep. ` +
    'Close it there, then start Quoin again; until then, what you change here is kept in your profile.'
  )
}

function where(occupant?: Occupant): string {
  const host = occupant?.host
  return host === undefined || host === hostname() ? '' : ` on “${host}”`
}
