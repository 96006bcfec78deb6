import { decode } from '../../shared/document/decode.ts'
import { type TaggedArticle, taggedArticleParser } from '../../shared/model/taggedArticle.ts'
import { sha256 } from '../storage/sha256.ts'
import { copyProblems } from './copyProblems.ts'
import { derivedProblems } from './derivedProblems.ts'
import type { Problem } from './problem.ts'

/** Everything in a parsed JSON value that breaks the format or an invariant; nothing when it is valid. */
export function findProblems(json: unknown): readonly Problem[] {
  const decoded = decode(json)
  if (!decoded.ok) return [{ id: undefined, reason: decoded.message }]
  const parsed = taggedArticleParser.safeParse(json)
  const misshapen = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({
        id: idAt(json, path),
        reason: `${path.map(String).join('.')}: ${message}`,
      }))
  const { refused } = decoded.value
  const bent = new Set(misshapen.map(({ id }) => id))
  const shown = new Set([...misshapen, ...refused].map(({ id }) => id))
  const fresh = ({ id }: Problem): boolean => id === undefined || !shown.has(id)
  return [
    ...misshapen,
    ...refused.filter(({ id }) => !bent.has(id)),
    ...(parsed.success ? articleProblems(parsed.data) : []),
    ...(parsed.success ? [...derivedProblems(parsed.data), ...copyProblems(parsed.data)].filter(fresh) : []),
  ]
}

function articleProblems({ article }: TaggedArticle): readonly Problem[] {
  const problems: Problem[] = []
  const add = (reason: string): number => problems.push({ id: undefined, reason })
  const { text, blocks, furniture } = article
  if (article.sha256 !== sha256(text)) add('article.sha256 is not the hash of article.text')
  let end = 0
  for (const [index, block] of blocks.entries()) {
    if (block.start < end || block.end < block.start || block.end > text.length)
      add(`article.blocks.${index} does not follow the one before it inside the text`)
    else if (text.slice(end, block.start).trim() !== '')
      add(`there is text before article.blocks.${index} that is in no block`)
    end = Math.max(end, block.end)
  }
  if (text.slice(end).trim() !== '') add('there is text after the last of article.blocks')
  for (const [index, piece] of furniture.entries()) {
    if (piece.end <= piece.start || piece.end > text.length)
      add(`article.furniture.${index} does not lie in the text`)
  }
  return problems
}

/** The id of the tag that a path of keys leads into. */
function idAt(json: unknown, [list, index]: readonly PropertyKey[]): string | undefined {
  if (!isObject(json) || list === undefined || list === 'article' || index === undefined) return undefined
  const items: unknown = Reflect.get(json, list)
  const item: unknown = isObject(items) ? Reflect.get(items, index) : undefined
  const id: unknown = isObject(item) ? Reflect.get(item, 'id') : undefined
  return typeof id === 'string' ? id : undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
