/**
 * Puts bytes that somebody may want back into a folder of the desk, under a name made of the article's and of the
 * bytes' own hash: the same bytes are kept once, different ones never overwrite each other.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { FileCode } from './fileTrouble.ts'
import { notSaved, saveFile } from './saveFile.ts'
import { sha256 } from './sha256.ts'

/** @returns the name, as a user finds it from the desk's folder: `.quoin/kept/…` */
export async function keepAside(
  folder: string,
  slug: string,
  ending: string,
  bytes: Uint8Array,
): Promise<Result<string, FileCode>> {
  const name = `${slug}-${sha256(bytes).slice(0, 12)}${ending}`
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return notSaved(name, error)
  }
  const saved = await saveFile(join(folder, name), bytes)
  return saved.ok ? ok(['.quoin', ...folder.split(/[\\/]/).slice(-1), name].join('/')) : saved
}
