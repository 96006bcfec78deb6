/**
 * Brings back what a crash left in a journal. The journal holds the article as it was and every push since; the file's
 * hash only tells whether somebody else has written it meanwhile, in which case both are kept.
 */
import { lstat, rename, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { headOf, type ArticleState } from '../../shared/document/articleState.ts'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import { applyPush } from './applyPush.ts'
import { articleBytes } from './articleBytes.ts'
import { conflictMessage, createArticleFile } from './articleFile.ts'
import type { Desk } from './desk.ts'
import { errnoOf, type FileCode } from './fileTrouble.ts'
import { hashFile } from './hashFile.ts'
import { fromJournalHeader } from './journalHeader.ts'
import { JOURNAL_ENDING, type DeskPlaces } from './deskPlaces.ts'
import { LARGEST_ARTICLE } from './loadArticle.ts'
import { readFileSafely } from './readFileSafely.ts'
import { readJournal, type JournalContent } from './readJournal.ts'
import { notSaved } from './saveFile.ts'
import { sha256 } from './sha256.ts'
import type { Versions } from './versions.ts'

export interface Recovered {
  readonly slug: string
  /** Pushes that were brought back into the file. */
  readonly pushes: number
  /** Sentences for the user; none when nothing is worth telling. */
  readonly messages: readonly string[]
}

/** @returns a refusal when the article could not be brought back now; its journal then stays for another try */
export async function recoverArticle(
  slug: string,
  { places, versions }: Pick<Desk, 'places' | 'versions'>,
): Promise<Result<Recovered, FileCode>> {
  const path = places.journal(slug)
  const moved = await moveStranger(slug, places)
  if (!moved.ok || moved.value.messages.length > 0) return moved
  const read = await readFileSafely(path, { limit: LARGEST_ARTICLE, followLinks: false })
  if (!read.ok && read.code !== 'missing') return refuse('failed', read.message)
  if (!read.ok) return withoutStray(slug, places, versions, [])
  const journal = readJournal(read.value)
  const replayed = replay(journal)
  if (!replayed) {
    const message = `The journal of “${slug}” was damaged and could not be read. Its article is as it was last saved.`
    const stray = await withoutStray(slug, places, versions, [message])
    return stray.ok ? withoutJournal(stray.value, places, read.value, true) : stray
  }

  const { state, pushes, isWhole } = replayed
  const title = headOf(state.records).title || slug
  const messages: string[] = []
  const file = createArticleFile(places, versions, slug, journal.ours)
  const now = await currentSha(places.article(slug))
  if (now !== undefined && typeof now !== 'string') return now
  const { bytes, sha256: sha } = articleBytes(state)
  const settled =
    pushes > 0 && now !== sha ? await file.save(bytes, sha, async () => ok(null)) : await file.settle()
  if (!settled.ok) return settled
  if (settled.value) messages.push(conflictMessage(title, settled.value))
  if (pushes > 0 && now !== sha) messages.unshift(`Unsaved changes to “${title}” were brought back.`)
  if (journal.damage?.kind === 'cut') {
    messages.push(`The very last change to “${title}” had not been written down and is not there.`)
  }
  if (!isWhole)
    messages.push(
      `The journal of “${title}” was damaged; changes after the damage could not be brought back.`,
    )
  return withoutJournal({ slug, pushes, messages }, places, read.value, !isWhole)
}

/** Takes the journal away; a damaged one goes into quarantine and is named. */
async function withoutJournal(
  recovered: Recovered,
  places: DeskPlaces,
  bytes: Uint8Array,
  isDamaged: boolean,
): Promise<Result<Recovered, FileCode>> {
  const { slug, messages } = recovered
  const name = `${slug}-${sha256(bytes).slice(0, 12)}${JOURNAL_ENDING}`
  try {
    if (isDamaged) await rename(places.journal(slug), join(places.quarantine, name))
    else await unlink(places.journal(slug))
  } catch (error) {
    return notSaved(basename(places.journal(slug)), error)
  }
  if (!isDamaged) return ok(recovered)
  return ok({
    ...recovered,
    messages: [...messages, `It is kept as .quoin/quarantine/${name} in the desk’s folder.`],
  })
}

/** A link or a folder where the journal should be is not ours. */
async function moveStranger(slug: string, places: DeskPlaces): Promise<Result<Recovered, FileCode>> {
  const path = places.journal(slug)
  const none: Recovered = { slug, pushes: 0, messages: [] }
  try {
    const stats = await lstat(path).catch(() => undefined)
    if (!stats || stats.isFile()) return ok(none)
    const name = `${slug}-${Math.round(stats.ctimeMs)}${JOURNAL_ENDING}`
    await rename(path, join(places.quarantine, name))
    const message = `The journal of “${slug}” is not a file; it is kept as .quoin/quarantine/${name} in the desk’s folder.`
    return ok({ ...none, messages: [message] })
  } catch (error) {
    return notSaved(basename(path), error)
  }
}

/** A file that a killed save replaced, and no journal to say whose it is: kept, since it might be a stranger's. */
async function withoutStray(
  slug: string,
  places: DeskPlaces,
  versions: Versions,
  messages: readonly string[],
): Promise<Result<Recovered, FileCode>> {
  const settled = await createArticleFile(places, versions, slug, []).settle()
  if (!settled.ok) return settled
  const stray = settled.value?.kind === 'changed' ? settled.value.keptAs : undefined
  const more =
    stray === undefined ? [] : [`An earlier file of “${slug}” is kept as ${stray} in the desk’s folder.`]
  return ok({ slug, pushes: 0, messages: [...messages, ...more] })
}

/** The article after every push that can be trusted; undefined when there is nothing to begin with. */
function replay(
  journal: JournalContent,
): { readonly state: ArticleState; readonly pushes: number; readonly isWhole: boolean } | undefined {
  if (!journal.header) return undefined
  let state: ArticleState
  try {
    state = fromJournalHeader(journal.header)
  } catch {
    return undefined
  }
  for (const [index, { steps }] of journal.pushes.entries()) {
    const after = applyPush(state, steps)
    if (!after.ok) return { state, pushes: index, isWhole: false }
    state = after.value
  }
  return { state, pushes: journal.pushes.length, isWhole: journal.damage?.kind !== 'corrupt' }
}

async function currentSha(path: string) {
  try {
    return await hashFile(path)
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? undefined : notSaved(basename(path), error)
  }
}
