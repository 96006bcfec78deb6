/** Makes an article of a file from outside: never over another one, and not twice of the same. */
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import type { MintId } from '../../../shared/ids.ts'
import type { TakenIn } from '../../../shared/ipc/deskCalls.ts'
import { articleBytes } from '../article/articleBytes.ts'
import type { DeskIndex } from '../deskIndex/questions.ts'
import { createFile } from '../../storage/createFile.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { keepAside } from '../../storage/keepAside.ts'
import { loadArticle } from '../article/loadArticle.ts'
import { foldedName, freeSlug, makeSlug } from '../article/makeSlug.ts'
import { readArticleFile, type ReadArticle } from '../imports/readArticleFile.ts'
import { sha256 } from '../../storage/sha256.ts'
import type { TakenInIndex } from './takenInIndex.ts'

export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface TakeInPorts {
  readonly places: DeskPlaces
  readonly desk: Pick<DeskIndex, 'ask'>
  /** Whether there is a file of this article. */
  readonly has: (slug: string) => Promise<boolean>
  readonly index: TakenInIndex
  /** Slugs of the articles that are open. */
  readonly held: () => Iterable<string>
  readonly mintId: MintId
}

const MOST_TRIES = 50

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

  const made = await make(name, read.value, ports)
  if ('message' in made) return { name, message: made.message, refused: [] }
  await index.add(fileSha, made.slug)
  const refused = read.value.kind === 'tagged' ? read.value.decoded.refused : []
  const sentences = [...nameSentence(name, made.slug), ...repairSentence(name, read.value.repairs)]
  if (refused.length > 0) {
    const kept = await keepAside(places.kept, made.slug, ARTICLE_ENDING, bytes)
    const count = refused.length === 1 ? '1 tag or link' : `${refused.length} tags or links`
    sentences.push(
      `${count} in “${name}” could not be kept. The file as it was is ${kept.ok ? `${kept.value} in the desk’s folder` : 'not copied'}.`,
    )
    if (!kept.ok) sentences.push(kept.message)
  }
  return { name, slug: made.slug, refused, ...(sentences.length > 0 ? { message: sentences.join(' ') } : {}) }
}

async function make(
  name: string,
  read: ReadArticle,
  { places, desk, held, mintId }: TakeInPorts,
): Promise<{ readonly slug: string } | { readonly message: string }> {
  // File systems differ in what they take for the same name.
  const taken = new Set(await desk.ask('taken', { slug: makeSlug(name) }))
  // A file that is gone may still be open, and be written again.
  for (const slug of held()) taken.add(foldedName(slug))
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const slug = freeSlug(makeSlug(name), (each) => taken.has(foldedName(each)))
    const state = read.kind === 'tagged' ? read.decoded.state : newArticle(read.text, slug, mintId)
    const created = await createFile(places.article(slug), articleBytes(state).bytes, slug)
    if (created.ok) return { slug }
    // Somebody else was faster with this name.
    if (created.code !== 'inTheWay') return { message: created.message }
    taken.add(foldedName(slug))
  }
  return { message: `“${name}” was not taken in: every name for it is taken. Rename the file and try again.` }
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
