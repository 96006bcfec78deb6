import { basename, dirname, join } from 'node:path'
import { headOf } from '../../shared/document/articleState.ts'
import { layoutOf } from '../../shared/document/layout.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { TaggedArticle } from '../../shared/model/taggedArticle.ts'
import { hasLexicon, ONLY_MARKS_READ } from '../../shared/suggest/lexicons/language.ts'
import { articleBytes } from '../services/article/articleBytes.ts'
import type { CommandIo } from './commandIo.ts'
import { EXIT, type ExitCode } from './exitCode.ts'
import { type NamedFile, namedFiles } from './namedFiles.ts'
import type { Typed } from './options.ts'
import { putInPlace } from './putInPlace.ts'
import { readNamed } from './readNamed.ts'
import { readingNotes, readState } from './readState.ts'
import { suggestFor } from './suggestFor.ts'
import { table } from './table.ts'
import { withoutEndings } from './withoutEndings.ts'

const ENDING = '.quoin.json'

/** Tags each file; one that cannot be read or written is said and the others go on. */
export async function tagFiles(typed: Typed, io: CommandIo): Promise<ExitCode> {
  // Beside the JSON of "-" nothing else goes to standard output.
  const print = typed.files.includes('-')
    ? async (text: string) => {
        io.say(text)
      }
    : io.print
  let failed = false
  for await (const file of namedFiles(typed, '.txt', io)) {
    const done = file.ok ? await tagFile(file.value, typed, { ...io, print }) : file
    if (done.ok) continue
    io.say(`quoin tag: ${done.message}`)
    failed = true
  }
  return failed ? EXIT.failed : EXIT.well
}

async function tagFile(
  { path, under }: NamedFile,
  { flags, words }: Typed,
  io: CommandIo,
): Promise<Result<null>> {
  const read = await readNamed(path, io)
  if (!read.ok) return read
  const { name } = read.value
  const found = readState(read.value)
  if (!found.ok) return found
  for (const note of readingNotes(name, found.value)) io.say(`quoin tag: ${note}`)
  const { state, refused } = found.value
  if (!hasLexicon(layoutOf(state.doc).text, headOf(state.records).language))
    io.say(`quoin tag: “${name}”: ${ONLY_MARKS_READ}`)
  const { tagged, bytes } = articleBytes(suggestFor(state))

  if (path === '-') await io.write(Buffer.from(bytes).toString())
  else {
    const out = words.get('out')
    const folder = out === undefined ? dirname(path) : join(out, under)
    const target = join(folder, withoutEndings(basename(path)) + ENDING)
    const put = await putInPlace(target, {
      bytes,
      text: tagged.article.text,
      source: { name, bytes: read.value.bytes, isWhole: refused.length === 0 },
    })
    if (!put.ok) return put
    await io.print(`${name}: ${counted(tagged)}, ${put.value} ${target}\n`)
  }
  if (flags.has('table')) await io.print(table(tagged, io.width))
  return ok(null)
}

function counted({ attributions }: TaggedArticle): string {
  const suggested = attributions.filter(({ status }) => status === 'suggested').length
  const others = attributions.length - suggested
  const words = suggested === 1 ? '1 suggestion' : `${suggested} suggestions`
  return others === 0 ? words : `${words} and ${others} decided by an editor`
}
