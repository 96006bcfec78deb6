/** Many articles written into a folder, as a job with a report: a file or more each, or one file where the format joins them. */
import { basename, join } from 'node:path'
import { formatRow, type ExportFormat } from '../../../shared/exportFormats.ts'
import type { Report, Work } from '../jobs/jobs.ts'
import type { Result } from '../../../shared/result.ts'
import { createOnly, inFolder, inOneFile, type ExportPlaces } from './exportPlaces.ts'
import type { WrittenArticle } from './writtenArticle.ts'

const REMEDY = 'Move it, or choose another folder.'
/** Of the one file of a format that joins articles, without its ending. */
const TOGETHER = 'quotes'

interface Exporting {
  readonly export: (
    slug: string,
    how: { readonly format: ExportFormat; readonly isContinued: boolean },
  ) => Promise<Result<WrittenArticle>>
}

export function exportAll(
  folder: string,
  slugs: readonly string[],
  format: ExportFormat,
  articles: Exporting,
): Work {
  const what = `Exporting to “${basename(folder)}”`
  return {
    kind: 'export',
    what,
    async run({ signal, progress }) {
      const places = placesIn(folder, format)
      const refused: string[] = []
      const left = new Set<string>()
      let looked = 0
      for (const slug of slugs) {
        if (signal.aborted) break
        progress(looked, slugs.length)
        const written = await articles.export(slug, { format, isContinued: places.isBegun() })
        const put = written.ok ? await places.put(slug, written.value) : written
        if (!put.ok) refused.push(put.message)
        if (written.ok) for (const sentence of written.value.left) left.add(sentence)
        looked += 1
      }
      const ended = await places.end()
      if (!ended.ok) refused.push(ended.message)
      const exported = ended.ok ? looked - refused.length : 0
      return reportOf(basename(folder), { exported, looked, of: slugs.length, refused, left: [...left] })
    },
  }
}

function placesIn(folder: string, format: ExportFormat): ExportPlaces {
  const { joins, ending } = formatRow(format)
  return joins
    ? inOneFile(join(folder, TOGETHER + ending), createOnly(REMEDY), REMEDY)
    : inFolder(folder, REMEDY)
}

interface Outcome {
  readonly exported: number
  /** How many were looked at, of how many. */
  readonly looked: number
  readonly of: number
  /** Why some were not, in sentences. */
  readonly refused: readonly string[]
  /** What the format could not carry of some of them. */
  readonly left: readonly string[]
}

const count = (number: number): string => number.toLocaleString('en')

function reportOf(folder: string, { exported, looked, of, refused, left }: Outcome): Report {
  const sentences = [
    ...(looked < of ? [`Ended early, after ${count(looked)} of ${count(of)}.`] : []),
    `${count(exported)} ${exported === 1 ? 'article is' : 'articles are'} in “${folder}” now.`,
    ...(refused.length > 0 ? [`${count(looked - exported)} could not be exported.`] : []),
    ...left,
  ]
  return { sentences: [sentences.join(' '), ...refused], isWanting: refused.length > 0 }
}
