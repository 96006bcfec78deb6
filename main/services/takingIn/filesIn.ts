/**
 * What lies in a folder and below it and could be an article. Links are never followed: they lead out of the folder, or round
 * and round in it.
 */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isNamedAsArticle } from '../imports/articleEndings.ts'
import { fileTrouble } from '../../storage/fileTrouble.ts'
import type { FolderFile } from './takeInAll.ts'

export interface FolderListing {
  readonly files: readonly FolderFile[]
  /** Links, and what by its name is no article. */
  readonly leftOut: number
  /** Folders that could not be read, in sentences. */
  readonly troubles: readonly string[]
}

/** @throws what the system says when the folder itself cannot be read */
export async function filesIn(folder: string, signal: AbortSignal): Promise<FolderListing> {
  const files: FolderFile[] = []
  const troubles: string[] = []
  let leftOut = 0

  async function walk(entries: readonly Dirent[], path: string, under: string): Promise<void> {
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry
      if (signal.aborted) return
      if (name.startsWith('.')) continue
      if (entry.isDirectory()) await enter(join(path, name), join(under, name))
      else if (entry.isFile() && isNamedAsArticle(name)) files.push({ path: join(path, name), name, under })
      else leftOut += 1
    }
  }

  async function enter(path: string, under: string): Promise<void> {
    try {
      await walk(await readdir(path, { withFileTypes: true }), path, under)
    } catch (error) {
      const { what, remedy } = fileTrouble(error)
      troubles.push(`The folder “${under}” cannot be read: ${what}. ${remedy}`)
    }
  }

  await walk(await readdir(folder, { withFileTypes: true }), folder, '')
  return { files, leftOut, troubles }
}
