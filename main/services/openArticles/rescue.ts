/**
 * What can be written neither into an article's file nor into its journal, because the desk is full, read-only or gone: the
 * article as it stands in a window, in a folder of the profile. Kept at once, so that neither a crash nor a quit takes it;
 * brought back to the desk at the next start; forgotten when the desk has it.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleState } from '../../../shared/document/articleState.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { articleBytes } from '../article/articleBytes.ts'
import { bringBackRescued, RESCUED_FORMAT, type RescuedFile } from './bringBackRescued.ts'
import type { Desk } from '../desk/desk.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import type { Recovered } from '../../authority/recover.ts'
import { notSaved, saveFile } from '../../storage/saveFile.ts'
import { createSerial } from '../../storage/serial.ts'

export interface Rescued {
  /**
   * @param inJournal the article without what is kept here: its file may be that, and nobody else has touched it
   * @param fileSha of the article's file
   */
  keep(state: ArticleState, inJournal: ArticleState, fileSha: string): Promise<Result<null, FileCode>>
  forget(): Promise<void>
}

export interface Rescue {
  /** One window's unsaved article; nothing that was kept before is overwritten. */
  begin(slug: string): Rescued
  /** Refusals stay where they are and are tried again at the next start. */
  bringBack(desk: Pick<Desk, 'places' | 'versions'>): Promise<readonly Result<Recovered, FileCode>[]>
}

const ENDING = '.rescued.json'

/** @param folder in the profile; made when it is needed */
export function createRescue(folder: string): Rescue {
  const inOrder = createSerial()
  /** What this run of Quoin wrote is its windows' business. */
  const own = new Set<string>()

  async function write(path: string, slug: string, bytes: () => Uint8Array) {
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      return notSaved(slug, error)
    }
    return saveFile(path, bytes(), { name: slug })
  }

  return {
    begin(slug) {
      const name = `${slug}.${randomBytes(6).toString('hex')}${ENDING}`
      const path = join(folder, name)
      own.add(name)
      let newest = 0
      return {
        keep(state, inJournal, fileSha) {
          const mine = ++newest
          return inOrder(async () => {
            // Somebody who types faster than the disk writes wants the last only.
            if (mine !== newest) return ok(null)
            return write(path, slug, () => {
              const ours = [fileSha, articleBytes(inJournal).sha256]
              const article: unknown = articleBytes(state).tagged
              return Buffer.from(
                JSON.stringify({ format: RESCUED_FORMAT, slug, ours, article } satisfies RescuedFile),
              )
            })
          })
        },
        forget() {
          newest++
          return inOrder(() => unlink(path).catch(() => undefined))
        },
      }
    },
    bringBack: (desk) =>
      inOrder(async () => {
        const results: Result<Recovered, FileCode>[] = []
        for (const name of await readdir(folder).catch(() => [])) {
          if (!name.endsWith(ENDING) || own.has(name)) continue
          const result = await bringBackRescued(join(folder, name), desk)
          if (result.ok) await unlink(join(folder, name)).catch(() => undefined)
          results.push(result)
        }
        return results
      }),
  }
}
