/** Makes the file of a new article: never over another one, whoever made that, nor under a name that is in use. */
import type { ArticleState } from '../../../shared/document/articleState.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { createFile } from '../../storage/createFile.ts'
import type { DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { articleBytes } from '../article/articleBytes.ts'
import { foldedName, freeSlug, makeSlug } from '../article/makeSlug.ts'
import type { DeskIndex } from '../deskIndex/questions.ts'

export interface NewFilePorts {
  readonly places: DeskPlaces
  readonly desk: Pick<DeskIndex, 'ask'>
  /** Slugs of the articles that are open. */
  readonly held: () => Iterable<string>
}

const MOST_TRIES = 50

/**
 * @param name a file's name or a title
 * @param stateFor the article, once it is known what it is called
 * @returns its slug
 */
export async function newArticleFile(
  name: string,
  stateFor: (slug: string) => ArticleState,
  { places, desk, held }: NewFilePorts,
): Promise<Result<string, FileCode>> {
  // File systems differ in what they take for the same name.
  const taken = new Set(await desk.ask('taken', { slug: makeSlug(name) }))
  // A file that is gone may still be open, and be written again.
  for (const slug of held()) taken.add(foldedName(slug))
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const slug = freeSlug(makeSlug(name), (each) => taken.has(foldedName(each)))
    const created = await createFile(places.article(slug), articleBytes(stateFor(slug)).bytes, slug)
    if (created.ok) return ok(slug)
    // Somebody else was faster with this name.
    if (created.code !== 'inTheWay') return created
    taken.add(foldedName(slug))
  }
  return refuse(
    'inTheWay',
    `“${name}” was not taken in: every name for it is taken. Rename the file and try again.`,
  )
}
