/** For each format a reader that we did not write: what it makes of the quotes in the files. It throws at what it cannot read. */
import { W3CTextFormat, type W3CTextAnnotation } from '@recogito/text-annotator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import type { ExportFormat } from '../../../shared/exportFormats.ts'
import type { WrittenFile } from '../../../shared/formats/out/writer.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { taggedArticleSchema } from '../../../shared/model/taggedArticleSchema.ts'
import { ANNO_CONTEXT } from './annoContext.ts'

interface QuoteRead {
  /** Its pieces, joined as in a table. */
  readonly words: string
  /** From its first piece to the end of its last, in code points. */
  readonly start: number
  readonly end: number
}

type Reader = (files: readonly WrittenFile[]) => Promise<readonly QuoteRead[]>

export const READERS: Readonly<Record<ExportFormat, Reader>> = {
  json: async ([file]) => {
    const article = JSON.parse(file?.text ?? '') as TaggedArticle
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(taggedArticleSchema())
    if (!validate(article)) throw new RangeError(JSON.stringify(validate.errors))
    return article.attributions
      .filter(({ status, content }) => status !== 'rejected' && content.length > 0)
      .map(({ content }) => ({
        words: content.map(({ exact }) => exact).join(' … '),
        start: content[0]?.cpStart ?? -1,
        end: content.at(-1)?.cpEnd ?? -1,
      }))
  },
  csv: async ([file]) =>
    csvRows(file?.text ?? '')
      .filter((row) => row['in the text'] === 'yes')
      .map((row) => ({
        words: row['quote'] ?? '',
        start: Number(row['start (code points)']),
        end: Number(row['end (code points)']),
      })),
  w3c: async (files) => {
    for (const { text } of files) await expanded(text)
    return recogito(files[0]?.text ?? '')
      .filter(({ tags }) => tags.includes('quote'))
      .map(({ pieces }) => ({
        words: pieces.map(({ quote }) => quote).join(' … '),
        start: pieces[0]?.start ?? -1,
        end: pieces.at(-1)?.end ?? -1,
      }))
  },
}

export function csvRows(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { bom: true, columns: true })
}

/** As a JSON-LD processor has it, which is told to throw whatever it would have to drop. */
export function expanded(text: string) {
  return jsonld.expand(
    JSON.parse(text) as jsonld.JsonLdDocument,
    {
      safe: true,
      documentLoader: async (url) => {
        if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new RangeError(`nothing is loaded: ${url}`)
        return { documentUrl: url, document: ANNO_CONTEXT }
      },
    } as jsonld.Options.Expand,
  )
}

/** As Recogito has it. */
export function recogito(text: string) {
  const format = W3CTextFormat('urn:any')
  return (JSON.parse(text) as readonly W3CTextAnnotation[]).map((annotation) => {
    const { parsed, error } = format.parse(annotation)
    if (!parsed) throw error ?? new RangeError('Recogito read nothing')
    return {
      id: parsed.id,
      pieces: parsed.target.selector,
      tags: parsed.bodies.flatMap(({ purpose, value }) => (purpose === 'tagging' ? [value] : [])),
      bodies: parsed.bodies,
    }
  })
}
