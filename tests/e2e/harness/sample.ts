/** The articles that end-to-end tests work on: ours always, the real wire article where it lies beside the project. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { appFolder } from './places.ts'

export const wireArticle = resolve(appFolder, '../shared/samples/cnn-2025-02-16.txt')
export const hasWireArticle = existsSync(wireArticle)
export const WHY_WITHOUT_WIRE = 'the real wire article is not beside this checkout (../shared/samples)'

export const ownArticle = resolve(appFolder, 'assets/samples/harbour-talks.txt')

/** Our own article as often as asked for, as one long one. */
export async function ownText(copies: number): Promise<string> {
  return Array<string>(copies)
    .fill(await readFile(ownArticle, 'utf8'))
    .join('\n\n')
}
