import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ok, refuse, type Result } from '../../shared/ipc/result.ts'
import type { TaggedArticle } from '../../shared/model/taggedArticle.ts'
import { articleBytes } from '../services/articleBytes.ts'
import { fileTrouble } from '../services/fileTrouble.ts'
import { saveFile } from '../services/saveFile.ts'
import type { CommandIo, ExitCode } from './commandIo.ts'
import { mayReplace } from './mayReplace.ts'
import { readNamed } from './readNamed.ts'
import { readingNotes, readState } from './readState.ts'
import { suggestFor } from './suggestFor.ts'
import { headOf } from '../../shared/document/articleState.ts'
import { layoutOf } from '../../shared/document/layout.ts'
import { hasLexicon, ONLY_MARKS_READ } from '../../shared/suggest/lexicons/language.ts'
import { table } from './table.ts'

export interface TagOptions {
  readonly out: string | undefined
  readonly table: boolean
}

const ENDING = '.quoin.json'

/** Tags each file; one that cannot be read or written is said and the others go on. */
export async function tagFiles(
  files: readonly string[],
  options: TagOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const written = new Map<string, string>()
  let failed = false
  for (const file of files) {
    const done = await tagFile(file, options, written, io)
    if (done.ok) continue
    io.say(`quoin tag: ${done.message}`)
    failed = true
  }
  return failed ? 1 : 0
}

async function tagFile(
  file: string,
  { out, table: wantsTable }: TagOptions,
  written: Map<string, string>,
  io: CommandIo,
): Promise<Result<null>> {
  const read = await readNamed(file, io)
  if (!read.ok) return read
  const { name } = read.value
  const found = readState(read.value)
  if (!found.ok) return found
  for (const note of readingNotes(name, found.value)) io.say(`quoin tag: ${note}`)
  const { state } = found.value
  if (!hasLexicon(layoutOf(state.doc).text, headOf(state.records).language))
    io.say(`quoin tag: “${name}”: ${ONLY_MARKS_READ}`)
  const { tagged, bytes } = articleBytes(suggestFor(state))

  if (file === '-') {
    await io.write(Buffer.from(bytes).toString())
    // Standard output holds the JSON alone.
    if (wantsTable) io.say(table(tagged, io.width))
    return ok(null)
  }
  const target = resolve(out ?? dirname(file), withoutEndings(name) + ENDING)
  const before = written.get(target)
  if (before !== undefined) {
    return refuse(
      'inTheWay',
      `“${file}” was not tagged: “${before}” has the same name and was written there. Use another --out for it.`,
    )
  }
  const saved = await save(target, bytes, tagged)
  if (!saved.ok) return saved
  written.set(target, file)
  if (wantsTable) await io.write(table(tagged, io.width))
  await io.write(`${name}: ${counted(tagged)}, written to ${shown(out ?? dirname(file), target)}\n`)
  return ok(null)
}

async function save(target: string, bytes: Uint8Array, tagged: TaggedArticle): Promise<Result<null>> {
  try {
    await mkdir(dirname(target), { recursive: true })
  } catch (error) {
    const { what, remedy } = fileTrouble(error)
    return refuse('failed', `the folder “${dirname(target)}” cannot be made: ${what}. ${remedy}`)
  }
  const may = await mayReplace(target, tagged)
  return may.ok ? saveFile(target, bytes) : may
}

/** The folder as it was typed, so that what is printed can be pasted. */
const shown = (folder: string, target: string): string => join(folder, basename(target))

const withoutEndings = (name: string): string =>
  name.replace(/\.quoin\.json$/i, '').replace(/(?<=.)\.[a-z\d]{1,5}$/i, '')

function counted({ attributions }: TaggedArticle): string {
  const suggested = attributions.filter(({ status }) => status === 'suggested').length
  const others = attributions.length - suggested
  const words = suggested === 1 ? '1 suggestion' : `${suggested} suggestions`
  return others === 0 ? words : `${words} and ${others} decided by an editor`
}
