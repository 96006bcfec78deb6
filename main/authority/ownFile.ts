/**
 * The file of what an authority keeps, and what Quoin believes it to hold. Somebody else may write it at any moment, with
 * the same size and the same time even, so the file that a save replaces is not lost sight of: it is first linked to a
 * second name, and after the save that is hashed. Ours becomes a version; a stranger's is kept and named.
 */
import { copyFileSync, existsSync, linkSync, renameSync, unlinkSync } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assertNever } from '../../shared/assertNever.ts'
import type { Outside } from '../../shared/contract/article.ts'
import { ok, type Result } from '../../shared/result.ts'
import { errnoOf, type FileCode } from '../storage/fileTrouble.ts'
import { hashFile } from '../storage/hashFile.ts'
import { sha256 } from '../storage/sha256.ts'
import { notSaved, saveFile } from '../storage/saveFile.ts'
import type { Owned } from './owned.ts'
import { withPatience } from '../storage/withPatience.ts'

export type Conflict =
  | { readonly kind: 'changed' /** As found from the desk's folder. */; readonly keptAs: string }
  | { readonly kind: 'deleted' }

export interface OwnFile {
  /**
   * @param sha the hash of the bytes
   * @param announce runs when the new bytes are safe and before they take the old file's place
   */
  save(
    bytes: Uint8Array,
    sha: string,
    announce: () => Promise<Result<null, FileCode>>,
  ): Promise<Result<Conflict | null, FileCode>>
  /** The file may be this, too: what somebody else wrote is known. */
  adopt(sha: string): void
  /** Looks at what a save that was killed may have left under the second name. */
  settle(): Promise<Result<Conflict | null, FileCode>>
  /** What somebody else did to the file since; not while it is being saved. */
  look(): Promise<Outside | null>
}

/** Stands for the hash of a file that was never there. */
export const NO_FILE = sha256('')

/** @param ours hashes the file may have without anybody else having touched it */
export function createOwnFile(
  { places, versions }: Pick<Owned<unknown>, 'places' | 'versions'>,
  ours: Iterable<string>,
): OwnFile {
  const { name, file: path, replaced } = places
  let expected: ReadonlySet<string> = new Set([...ours].filter((sha) => sha !== NO_FILE))
  /** The file's times and size at the last look, and whose it was: one that stays as it is is read once. */
  let lastLook = { file: '', isOurs: true }

  async function settle(): Promise<Result<Conflict | null, FileCode>> {
    try {
      const sha = await hashFile(replaced)
      if (expected.has(sha)) {
        await versions.take(name, replaced)
        return ok(null)
      }
      const keptName = `${name}-${sha.slice(0, 12)}${places.ending}`
      await mkdir(places.kept, { recursive: true })
      await rename(replaced, join(places.kept, keptName))
      return ok({ kind: 'changed', keptAs: `.quoin/kept/${keptName}` })
    } catch (error) {
      return errnoOf(error) === 'ENOENT' ? ok(null) : notSaved(name, error)
    }
  }

  return {
    settle,
    adopt(sha) {
      expected = new Set([...expected, sha])
      lastLook = { file: '', isOurs: true }
    },
    async look() {
      try {
        const { ino, size, mtimeMs, ctimeMs } = await stat(path)
        const here = [ino, size, mtimeMs, ctimeMs].join(' ')
        if (here !== lastLook.file) lastLook = { file: here, isOurs: expected.has(await hashFile(path)) }
        return lastLook.isOurs ? null : 'changed'
      } catch (error) {
        if (errnoOf(error) !== 'ENOENT' || !existsSync(dirname(path))) return 'unreachable'
        return expected.size === 0 ? null : 'deleted'
      }
    },
    async save(bytes, sha, announce) {
      const left = await settle()
      if (!left.ok) return left
      let wasThere = true
      const isNew = expected.size === 0
      const saved = await saveFile(path, bytes, {
        name,
        async replace(temporary, target) {
          const announced = await announce()
          if (!announced.ok) return announced
          expected = new Set([...expected, sha])
          wasThere = await withPatience(() => swapIn(temporary, target, replaced))
          return announced
        },
      })
      if (!saved.ok) return saved
      const found = await settle()
      if (!found.ok) return found
      expected = new Set([sha])
      return ok(found.value ?? left.value ?? (wasThere || isNew ? null : { kind: 'deleted' }))
    },
  }
}

/**
 * Two calls with nothing in between, since what somebody else renames there would go unseen.
 * @returns whether there was a file to replace
 */
function swapIn(temporary: string, target: string, secondName: string): boolean {
  let wasThere = true
  try {
    linkSync(target, secondName)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' && existsSync(dirname(secondName))) wasThere = false
    // Some disks have no links. Without a folder to link to this fails as well, and the save with it.
    else copyFileSync(target, secondName)
  }
  try {
    renameSync(temporary, target)
  } catch (error) {
    // The file is still there under its own name.
    if (wasThere) unlinkSync(secondName)
    throw error
  }
  return wasThere
}

/** Tells the user what became of the two versions. */
export function conflictMessage(title: string, conflict: Conflict, howToCompare: string): string {
  return conflict.kind === 'deleted'
    ? `The file of “${title}” was deleted outside Quoin while it was open. Quoin has saved it again.`
    : `“${title}” was changed outside Quoin while it was open. Both are kept: yours is saved, the other is ` +
        `${conflict.keptAs} in the desk’s folder. ${howToCompare}`
}

/** The same before anything was saved over it. */
export function outsideMessage(title: string, what: Outside): string {
  switch (what) {
    case 'changed':
      return `“${title}” was changed outside Quoin, and you see your version. Take the other one, or save yours: the one you leave is kept.`
    case 'deleted':
      return `The file of “${title}” was deleted outside Quoin. Save it now to have it again.`
    case 'unreachable':
      return `The desk’s folder cannot be reached, so “${title}” cannot be saved there. Check the disk or the network.`
    default:
      return assertNever(what)
  }
}
