/** An article on its way out: what its files are called and what is in them. Where they go is asked by whoever has dialogs. */
import { withoutMerged } from '../../../shared/directory/withoutMerged.ts'
import type { ArticleState } from '../../../shared/document/articleState.ts'
import { encode } from '../../../shared/document/encode.ts'
import type { ExportFormat } from '../../../shared/exportFormats.ts'
import type { HowToWrite } from '../../../shared/formats/out/writer.ts'
import { WRITERS } from '../../../shared/formats/out/writers.ts'
import { sha256 } from '../../storage/sha256.ts'
import { makeSlug } from '../article/makeSlug.ts'

interface FileOut {
  /** Of its name, with the point before it. */
  readonly ending: string
  readonly bytes: Uint8Array
}

export interface WrittenArticle extends FileOut {
  /** Safe as a file name everywhere. */
  readonly name: string
  /** Files that go beside it, named after it. */
  readonly beside: readonly FileOut[]
  /** What could not be carried, in sentences for people. */
  readonly left: readonly string[]
}

export function writtenArticle(
  slug: string,
  state: ArticleState,
  format: ExportFormat,
  how: HowToWrite = { unit: 'code-points' },
): WrittenArticle {
  const { files, left } = WRITERS[format](encode(withoutMerged(state), sha256), how)
  const [first, ...beside] = files.map(({ ending, text }) => ({
    ending,
    bytes: new TextEncoder().encode(text),
  })) as [FileOut, ...FileOut[]]
  return { ...first, name: makeSlug(slug) + first.ending, beside, left }
}
