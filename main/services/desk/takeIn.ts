/** Makes an article of a file from outside: never over another one, and not twice of the same. */
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import type { MintId } from '../../../shared/ids.ts'
import type { TakenIn } from '../../../shared/contract/desk.ts'
import { articleBytes } from '../article/articleBytes.ts'
import { ARTICLE_ENDING } from '../../storage/deskPlaces.ts'
import { keepAside } from '../../storage/keepAside.ts'
import { loadArticle } from '../article/loadArticle.ts'
import { makeSlug } from '../article/makeSlug.ts'
import { newArticleFile, type NewFilePorts } from './newArticleFile.ts'
import { readArticleFile, type ReadArticle } from '../imports/readArticleFile.ts'
import { sha256 } from '../../storage/sha256.ts'
import type { TakenInIndex } from './takenInIndex.ts'

export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface TakeInPorts extends NewFilePorts {
  /** Whether there is a file of this article. */
  readonly has: (slug: string) => Promise<boolean>
  readonly index: TakenInIndex
  readonly mintId: MintId
}

export async function takeIn({ name, bytes }: IncomingFile, ports: TakeInPorts): Promise<TakenIn> {
  const { places, index } = ports
  const read = readArticleFile(bytes, name)
  if (!read.ok) return { name, message: read.message, refused: [] }
  const fileSha = sha256(bytes)
  const before = await sameArticle(fileSha, read.value, ports)
  if (before !== undefined) {
    const message = `“${name}” is on the desk already, as “${before}”.`
    return { name, slug: before, wasThere: true, message, refused: [] }
  }

  const article = read.value
  const made = await newArticleFile(
    name,
    (slug) =>
      article.kind === 'tagged' ? article.decoded.state : newArticle(article.text, slug, ports.mintId),
    ports,
  )
  if (!made.ok) return { name, message: made.message, refused: [] }
  const slug = made.value
  await index.add(fileSha, slug)
  const refused = read.value.kind === 'tagged' ? read.value.decoded.refused : []
  const sentences = [...nameSentence(name, slug), ...repairSentence(name, read.value.repairs)]
  if (refused.length > 0) {
    const kept = await keepAside(places.kept, slug, ARTICLE_ENDING, bytes)
    const count = refused.length === 1 ? '1 tag or link' : `${refused.length} tags or links`
    sentences.push(
      `${count} in “${name}” could not be kept. The file as it was is ${kept.ok ? `${kept.value} in the desk’s folder` : 'not copied'}.`,
    )
    if (!kept.ok) sentences.push(kept.message)
  }
  return { name, slug, refused, ...(sentences.length > 0 ? { message: sentences.join(' ') } : {}) }
}

function newArticle(text: string, slug: string, mintId: MintId): ArticleState {
  return articleFromText(text, { articleId: mintId('d'), slug })
}

/** The article made of these bytes, or one that has the same text (and, for a tagged one, the same tags). */
async function sameArticle(
  fileSha: string,
  read: ReadArticle,
  ports: TakeInPorts,
): Promise<string | undefined> {
  const made = await ports.index.slugOf(fileSha)
  if (made !== undefined && (await ports.has(made))) return made
  const tagged = read.kind === 'tagged' ? articleBytes(read.decoded.state) : undefined
  const textSha = tagged ? tagged.tagged.article.sha256 : read.kind === 'text' ? sha256(read.text) : ''
  for (const slug of await ports.desk.ask('withText', { sha256: textSha })) {
    if (!tagged) return slug
    const loaded = await loadArticle(ports.places, slug)
    if (!loaded.ok) continue
    const sameArticleId = headOf(loaded.value.state.records).articleId === tagged.tagged.article.id
    if (sameArticleId && (loaded.value.sha256 === fileSha || loaded.value.sha256 === tagged.sha256))
      return slug
  }
  return undefined
}

/** A later version of a draft: whoever has tagged the earlier one must not look for the tags in this one. */
function nameSentence(name: string, slug: string): readonly string[] {
  const wanted = makeSlug(name)
  return slug === wanted
    ? []
    : [
        `“${wanted}” is taken on the desk by another article or version, which stays as it is; this one is “${slug}”.`,
      ]
}

function repairSentence(name: string, repairs: readonly string[]): readonly string[] {
  return repairs.length > 0 ? [`“${name}” was mended: ${repairs.join('; ')}.`] : []
}
