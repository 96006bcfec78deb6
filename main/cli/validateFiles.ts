import { parseJson } from '../../shared/model/parseJson.ts'
import { LARGEST_ARTICLE } from '../services/loadArticle.ts'
import type { CommandIo, ExitCode } from './commandIo.ts'
import { findProblems, type Problem } from './findProblems.ts'
import { readNamed } from './readNamed.ts'

export async function validateFiles(files: readonly string[], io: CommandIo): Promise<ExitCode> {
  let failed = false
  for (const file of files) {
    const problems = await validate(file, io)
    if (problems === undefined) failed = true
    else if (problems.length === 0) await io.write(`${file}: valid\n`)
    else {
      failed = true
      await io.write(`${file}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}\n`)
      for (const { id, reason } of problems) await io.write(`  ${id ?? 'article'}: ${oneLine(reason)}\n`)
    }
  }
  return failed ? 1 : 0
}

/** undefined: it could not be read, and that was said. */
async function validate(file: string, io: CommandIo): Promise<readonly Problem[] | undefined> {
  const read = await readNamed(file, io, LARGEST_ARTICLE)
  const json = read.ok ? utf8Json(read.value.bytes) : read
  if (!json.ok) {
    const why = read.ok ? `“${read.value.name}” is no tagged article: ${json.message}.` : json.message
    io.say(`quoin validate: ${why}`)
    return undefined
  }
  return findProblems(json.value)
}

function utf8Json(bytes: Uint8Array): ReturnType<typeof parseJson> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() !== '') return parseJson(text)
    return { ok: false, code: 'notJson', message: 'it is empty' }
  } catch {
    return { ok: false, code: 'notJson', message: 'it is not UTF-8 text' }
  }
}

/** Problems quote the article, which must not drive the terminal. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '')
