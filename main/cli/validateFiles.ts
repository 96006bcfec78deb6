import { parseJson } from '../../shared/model/parseJson.ts'
import type { CommandIo } from './commandIo.ts'
import { EXIT, type ExitCode } from './exitCode.ts'
import { findProblems } from './findProblems.ts'
import { namedFiles } from './namedFiles.ts'
import type { Typed } from './options.ts'
import type { Problem } from './problem.ts'
import { readNamed } from './readNamed.ts'

export async function validateFiles(typed: Typed, io: CommandIo): Promise<ExitCode> {
  let failed = false
  for await (const file of namedFiles(typed, '.quoin.json', io)) {
    if (file.ok && (await validateFile(file.value.path, io))) continue
    failed = true
    if (!file.ok) io.say(`quoin validate: ${file.message}`)
  }
  return failed ? EXIT.failed : EXIT.well
}

/** Says how it is. @returns whether it is valid */
async function validateFile(path: string, io: CommandIo): Promise<boolean> {
  const read = await readNamed(path, io)
  const problems = read.ok ? problemsOf(read.value.bytes) : read.message
  if (typeof problems === 'string') {
    io.say(
      `quoin validate: ${read.ok ? `“${read.value.name}” is no tagged article: ${problems}.` : problems}`,
    )
    return false
  }
  if (problems.length === 0) {
    await io.print(`${path}: valid\n`)
    return true
  }
  await io.print(`${path}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}\n`)
  for (const { id, reason } of problems) await io.print(`  ${id ?? 'article'}: ${oneLine(reason)}\n`)
  return false
}

/** A sentence when there is nothing that could have problems. */
function problemsOf(bytes: Uint8Array): readonly Problem[] | string {
  const text = utf8(bytes)
  if (text === undefined) return 'it is not UTF-8 text'
  const hasMark = text.startsWith('\ufeff')
  if (text.trim() === '') return 'it is empty'
  const json = parseJson(hasMark ? text.slice(1) : text)
  if (!json.ok) return json.message
  const mark = { id: undefined, reason: 'the file begins with a byte order mark, which JSON has not' }
  return [...(hasMark ? [mark] : []), ...findProblems(json.value)]
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')
