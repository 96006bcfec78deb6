/**
 * A file in the desk that says which Quoin has it open, for those on other machines, whom no socket reaches. It changes every
 * few seconds while that Quoin lives. Whoever finds one watches whether it changes: the clocks of two machines differ, so a
 * time in it would say nothing. Whoever slept too long and was taken for dead finds another's name in it.
 */
import { randomBytes } from 'node:crypto'
import { open, readFile, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import type { Clock } from './clock.ts'
import { errnoOf } from './fileTrouble.ts'

/** Whoever has the desk open: the name of their machine, as far as it could be read. */
export interface Occupant {
  readonly host: string | undefined
}

export interface Occupancy {
  readonly token: string
  /** Who has taken the desk over; undefined while it is ours. */
  takenBy(): Promise<Occupant | undefined>
  /** @returns false when the file had to be left, as on a share that is off */
  release(): Promise<boolean>
}

export interface OccupyPorts {
  readonly clock: Clock
  /** The token of one that is certainly gone. */
  readonly gone: string | undefined
  /** Somebody seems to have left without closing, and is watched for some seconds more. */
  readonly waiting: (left: Occupant) => void
  readonly lost: (to: Occupant) => void
}

/** Milliseconds. A share may show a change some seconds late. */
const BEAT = 4_000
const LOOK = 500
const WATCH = 15_000
/** What this machine itself left, in a power cut, needs half of it: its disk shows a change at once. */
const WATCH_HERE = 2 * BEAT

/** Where no file can be written there is no occupancy to be seen, and the desk works without. */
export async function occupy(path: string, ports: OccupyPorts): Promise<Occupancy | Occupant> {
  const { clock } = ports
  const left = await read(path)
  if (left && left.token !== ports.gone && (await isAlive(path, left, ports))) return left
  if (left) await unlink(path).catch(() => undefined)

  const token = randomBytes(16).toString('hex')
  let beats = 0
  let lostTo: Occupant | undefined
  let callOff = (): void => undefined
  let beating: Promise<void> = Promise.resolve()

  async function takenBy(): Promise<Occupant | undefined> {
    if (lostTo) return lostTo
    const found = await read(path)
    // The file of one that is dead stays on a disk that cannot be written.
    return found?.token === token || found?.line === left?.line ? undefined : found
  }

  /** Always of one length, and in place: whoever has taken the file away is not written over. */
  async function write(): Promise<void> {
    const beat = String(++beats).padStart(12, '0')
    const line = `${JSON.stringify({ host: hostname(), token, beat })}\n`
    try {
      const file = await open(path, 'r+')
      try {
        if (noteIn(await file.readFile('utf8')).token === token) await file.write(line, 0)
      } finally {
        await file.close()
      }
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') await create(path, line).catch(() => undefined)
    }
  }

  async function goOn(): Promise<void> {
    await write()
    lostTo = await takenBy()
    if (lostTo) ports.lost(lostTo)
    else beatLater()
  }
  function beatLater(): void {
    callOff = clock.after(BEAT, () => {
      beating = goOn()
    })
  }

  await write()
  const quicker = await takenBy()
  if (quicker) return quicker
  beatLater()
  return {
    token,
    takenBy,
    async release() {
      callOff()
      await beating
      callOff()
      if (await takenBy()) return true
      return unlink(path).then(
        () => true,
        () => false,
      )
    },
  }
}

/** Never over another's, and on a full disk not by half, or we would take it for another's. */
async function create(path: string, line: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(line)
  } catch {
    await unlink(path)
  } finally {
    await file.close()
  }
}

interface Note extends Occupant {
  readonly token: string | undefined
  readonly line: string
}

/** @returns whether it changes while one watches */
async function isAlive(path: string, left: Note, { clock, waiting }: OccupyPorts): Promise<boolean> {
  const since = clock.elapsed()
  const watch = left.host === hostname() ? WATCH_HERE : WATCH
  let isTold = false
  while (clock.elapsed() - since < watch) {
    await new Promise<void>((settle) => clock.after(LOOK, settle))
    const now = await read(path)
    if (!now) return false
    if (now.line !== left.line) return true
    if (!isTold && clock.elapsed() - since > BEAT) {
      isTold = true
      waiting(left)
    }
  }
  return false
}

/** @returns undefined when there is none that can be read */
async function read(path: string): Promise<Note | undefined> {
  const line = await readFile(path, 'utf8').catch(() => undefined)
  return line === undefined ? undefined : noteIn(line)
}

function noteIn(line: string): Note {
  const word = (name: string) => new RegExp(`"${name}":"([^"]{1,64})"`).exec(line)?.[1]
  return { line, host: word('host'), token: word('token') }
}
