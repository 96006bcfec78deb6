/** An article on its way out: what the file is called and what is in it. Where it goes is asked by whoever has dialogs. */
import { withoutMerged } from '../../../shared/directory/withoutMerged.ts'
import type { ArticleState } from '../../../shared/document/articleState.ts'
import type { ExportFormat } from '../../../shared/ipc/contract.ts'
import { articleBytes } from './articleBytes.ts'
import { ARTICLE_ENDING } from '../../storage/deskPlaces.ts'
import { makeSlug } from './makeSlug.ts'

export interface ExportedFile {
  /** Safe as a file name everywhere. */
  readonly name: string
  readonly bytes: Uint8Array
}

export function exportArticle(slug: string, state: ArticleState, format: ExportFormat): ExportedFile {
  switch (format) {
    case 'json':
      return { name: `${makeSlug(slug)}${ARTICLE_ENDING}`, bytes: articleBytes(withoutMerged(state)).bytes }
  }
}
