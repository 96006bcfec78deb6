/**
 * Brings back what a crash left in a journal. The journal holds all as it was and every push since; the file's hash only
 * tells whether somebody else has written it meanwhile, in which case both are kept.
 */
import { lstat, rename, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { JOURNAL_ENDING } from '../storage/deskPlaces.ts'
import { errnoOf, type FileCode } from '../storage/fileTrouble.ts'
import { hashFile } from '../storage/hashFile.ts'
import { notSaved } from '../storage/saveFile.ts'
import { sha256 } from '../storage/sha256.ts'
import { conflictMessage, createOwnFile } from './ownFile.ts'
import type { Codec, Owned, OwnPlaces } from './owned.ts'
import { readJournal, type JournalContent } from './readJournal.ts'
import { readOwnFile } from '../storage/readOwnFile.ts'

export interface Recovered<State = unknown> {
  /** What it is called on the desk. */
  readonly name: string
  /** Pushes that were brought back into the file. */
  readonly pushes: number
  /** As it was when it last had all its effects, and as it is. */
  readonly change?: { readonly before: State; readonly after: State }
  /** Sentences for the user; none when nothing is worth telling. */
  readonly messages: readonly string[]
}

/** @returns a refusal when it could not be brought back now; its journal then stays for another try */
export async function recover<State>(
  owned: Owned<State>,
): Promise<Result<Recovered<State>, FileCode | 'newer'>> {
  const { codec, places } = owned
  const { name } = places
  const moved = await moveStranger(places)
  if (!moved.ok || moved.value.messages.length > 0) return moved
  const read = await readOwnFile(places.journal)
  if (!read.ok && read.code !== 'missing') return refuse('failed', read.message)
  if (!read.ok) return withoutStray(owned, [])
  const journal = readJournal(read.value)
  const replayed = replay(codec, journal)
  if (replayed === 'newer')
    return refuse(
      'newer',
      `A newer Quoin has changes to “${name}” that it has not saved. Open it there once; until then it can be read but not changed here.`,
    )
  if (!replayed) {
    const message = `The journal of “${name}” was damaged and could not be read. It is as it was last saved.`
    const stray = await withoutStray(owned, [message])
    return stray.ok ? withoutJournal(stray.value, places, read.value, true) : stray
  }

  const { before, state, pushes, isWhole } = replayed
  const title = codec.title(state)
  const messages: string[] = []
  const file = createOwnFile(owned, journal.ours)
  const now = await currentSha(places.file)
  if (now !== undefined && typeof now !== 'string') return now
  const { bytes, sha256: sha } = codec.bytes(state)
  const settled =
    pushes > 0 && now !== sha ? await file.save(bytes, sha, async () => ok(null)) : await file.settle()
  if (!settled.ok) return settled
  if (settled.value) messages.push(conflictMessage(title, settled.value, codec.howToCompare))
  if (pushes > 0 && now !== sha) messages.unshift(`Unsaved changes to “${title}” were brought back.`)
  if (journal.damage?.kind === 'cut') {
    messages.push(`The very last change to “${title}” had not been written down and is not there.`)
  }
  if (!isWhole)
    messages.push(
      `The journal of “${title}” was damaged; changes after the damage could not be brought back.`,
    )
  return withoutJournal(
    { name, pushes, messages, change: { before, after: state } },
    places,
    read.value,
    !isWhole,
  )
}

/** Takes the journal away; a damaged one goes into quarantine and is named. */
async function withoutJournal<State>(
  recovered: Recovered<State>,
  places: OwnPlaces,
  bytes: Uint8Array,
  isDamaged: boolean,
): Promise<Result<Recovered<State>, FileCode>> {
  const { messages } = recovered
  const kept = `${recovered.name}-${sha256(bytes).slice(0, 12)}${JOURNAL_ENDING}`
  try {
    if (isDamaged) await rename(places.journal, join(places.quarantine, kept))
    else await unlink(places.journal)
  } catch (error) {
    return notSaved(basename(places.journal), error)
  }
  if (!isDamaged) return ok(recovered)
  return ok({
    ...recovered,
    messages: [...messages, `It is kept as .quoin/quarantine/${kept} in the desk’s folder.`],
  })
}

/** A link or a folder where the journal should be is not ours. */
async function moveStranger({
  name,
  journal: path,
  quarantine,
}: OwnPlaces): Promise<Result<Recovered<never>, FileCode>> {
  const none: Recovered<never> = { name, pushes: 0, messages: [] }
  try {
    const stats = await lstat(path).catch(() => undefined)
    if (!stats || stats.isFile()) return ok(none)
    const kept = `${name}-${Math.round(stats.ctimeMs)}${JOURNAL_ENDING}`
    await rename(path, join(quarantine, kept))
    const message = `The journal of “${name}” is not a file; it is kept as .quoin/quarantine/${kept} in the desk’s folder.`
    return ok({ ...none, messages: [message] })
  } catch (error) {
    return notSaved(basename(path), error)
  }
}

/** A file that a killed save replaced, and no journal to say whose it is: kept, since it might be a stranger's. */
async function withoutStray<State>(
  owned: Owned<State>,
  messages: readonly string[],
): Promise<Result<Recovered<never>, FileCode>> {
  const settled = await createOwnFile(owned, []).settle()
  if (!settled.ok) return settled
  const { name } = owned.places
  const stray = settled.value?.kind === 'changed' ? settled.value.keptAs : undefined
  const more =
    stray === undefined ? [] : [`An earlier file of “${name}” is kept as ${stray} in the desk’s folder.`]
  return ok({ name, pushes: 0, messages: [...messages, ...more] })
}

interface Replayed<State> {
  readonly before: State
  readonly state: State
  readonly pushes: number
  readonly isWhole: boolean
}

/** All after every push that can be trusted; undefined when there is nothing to begin with. */
function replay<State>(codec: Codec<State>, journal: JournalContent): Replayed<State> | 'newer' | undefined {
  const begun = codec.fromJournal(journal)
  if (!begun || begun === 'newer') return begun
  let before = begun.state
  let state = before
  for (const [index, changes] of begun.pushes.entries()) {
    const after = codec.change(state, changes)
    if (!after.ok) return { before, state, pushes: index, isWhole: false }
    state = after.value
    if (index + 1 === journal.settled) before = state
  }
  return { before, state, pushes: begun.pushes.length, isWhole: journal.damage?.kind !== 'corrupt' }
}

async function currentSha(path: string) {
  try {
    return await hashFile(path)
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? undefined : notSaved(basename(path), error)
  }
}
