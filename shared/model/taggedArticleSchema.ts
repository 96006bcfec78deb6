/** The JSON Schema (2020-12) of tagged JSON, generated from its parser. */
import { z } from 'zod'
import { taggedArticleParser } from './taggedArticle.ts'

export function taggedArticleSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(taggedArticleParser, {
    target: 'draft-2020-12',
    reused: 'ref',
    io: 'input',
  })
  return {
    $schema,
    $id: 'urn:quoin:tagged-article:1',
    title: 'Quoin tagged article, format 1',
    description:
      'Offsets are UTF-16 code units into article.text, end exclusive, unless a field says otherwise.',
    ...schema,
  }
}
