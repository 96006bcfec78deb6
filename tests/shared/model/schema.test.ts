/**
 * The JSON Schema that ships with the app is generated from the parsers. `npm run schema` writes it anew; this test fails
 * when it has not been.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { encode } from '../../../shared/document/encode.ts'
import { taggedArticleSchema } from '../../../shared/model/taggedArticleSchema.ts'
import { put } from '../../helpers/json.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the schema in assets is the one the parsers tell', async () => {
  const written = `${JSON.stringify(taggedArticleSchema(), null, 2)}\n`
  await expect(written).toMatchFileSnapshot('../../../assets/schema/tagged-article-1.schema.json')
})

test('a validator we did not write accepts what we write, and refuses it once a span is damaged', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(taggedArticleSchema())
  const file = encode(markedArticle('[q1 “Go,”] <m1 he> {c1 said}.').state, sha256)
  validate(file)
  expect(validate.errors).toBeNull()
  expect(validate(put(file, '/attributions/0/content/0/start', -1))).toBe(false)
})
