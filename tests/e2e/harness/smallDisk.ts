/** A disk of its own that a test can fill up; mounting one needs root on Linux. */
import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const canMount = process.platform === 'linux' && process.getuid?.() === 0

export interface SmallDisk {
  /** Takes all the space that is left. */
  fill(): Promise<void>
  /** Gives back what `fill` took. */
  makeRoom(): Promise<void>
}

const BYTES = 900_000

/** @param folder made here, and the disk's own for as long as the work goes on */
export async function onSmallDisk(folder: string, work: (disk: SmallDisk) => Promise<void>): Promise<void> {
  await mkdir(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'tmpfs', folder])
  const ballast = join(folder, 'ballast')
  try {
    await work({
      // It ends in an error when the disk is full, which is what it is for.
      fill: () => writeFile(ballast, Buffer.alloc(BYTES)).catch(() => undefined),
      makeRoom: () => rm(ballast),
    })
  } finally {
    execFileSync('umount', ['-l', folder])
  }
}
