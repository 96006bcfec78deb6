import { open, rename, unlink, type FileHandle } from 'node:fs/promises'

/** The calls by which files are written, so that tests can let each of them fail in turn. */
export interface SaverFiles {
  open(path: string, flags: number, mode?: number): Promise<FileHandle>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

export const realFiles: SaverFiles = { open, rename, unlink }
