/** The desk as files, which are the truth: read with nothing of the app's own but its schema. */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'

const schemaFile = resolve(import.meta.dirname, '../../../assets/schema/tagged-article-1.schema.json')

async function articleFiles(desk: string): Promise<readonly string[]> {
  const folder = join(desk, 'articles')
  return (await readdir(folder))
    .filter((name) => name.endsWith('.quoin.json'))
    .map((name) => join(folder, name))
}

/** The only article of the desk. */
export async function onlyArticle(desk: string): Promise<TaggedArticle> {
  const [file, ...others] = await articleFiles(desk)
  if (file === undefined || others.length > 0)
    throw new Error(`${others.length + (file ? 1 : 0)} articles, not one`)
  return readArticle(file)
}

export async function readArticle(file: string): Promise<TaggedArticle> {
  return JSON.parse(await readFile(file, 'utf8')) as TaggedArticle
}

/** What a validator we did not write says against a file, and every span whose words are not at its offsets. */
export async function problemsOf(article: TaggedArticle): Promise<readonly string[]> {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(await readFile(schemaFile, 'utf8')) as object,
  )
  validate(article)
  const { text } = article.article
  const spans = [
    ...article.attributions.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
    ...[...article.cues, ...article.mentions].flatMap((tag) => tag.spans),
  ]
  return [
    ...(validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`),
    ...spans
      .filter(({ start, end, exact }) => text.slice(start, end) !== exact)
      .map(({ exact }) => `“${exact}” slices wrong`),
    ...spans
      .filter(({ cpStart, cpEnd, exact }) => Array.from(text).slice(cpStart, cpEnd).join('') !== exact)
      .map(({ exact }) => `“${exact}” slices wrong in code points`),
  ]
}
